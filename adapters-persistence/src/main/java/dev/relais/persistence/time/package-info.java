/**
 * The database's clock, which every node shares.
 */
@NullMarked
package dev.relais.persistence.time;

import org.jspecify.annotations.NullMarked;
