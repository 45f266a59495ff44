/** The wall between shops, and between work and the schema, inside the database. */
@NullMarked
package dev.relais.persistence.wall;

import org.jspecify.annotations.NullMarked;
