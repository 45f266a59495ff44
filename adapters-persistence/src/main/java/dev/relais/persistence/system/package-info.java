/** What PostgreSQL says of itself and of what has piled up in it. */
@NullMarked
package dev.relais.persistence.system;

import org.jspecify.annotations.NullMarked;
