/**
 * API keys and administrators in PostgreSQL; neither keys nor passwords are kept in clear.
 */
@NullMarked
package dev.relais.persistence.access;

import org.jspecify.annotations.NullMarked;
