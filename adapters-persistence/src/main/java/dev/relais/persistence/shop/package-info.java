/**
 * Shops, their mappings and their lanes in PostgreSQL; tokens are encrypted at rest. Keeps R09, R25, R27 and R42.
 */
@NullMarked
package dev.relais.persistence.shop;

import org.jspecify.annotations.NullMarked;
