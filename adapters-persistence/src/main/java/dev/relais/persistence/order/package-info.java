/**
 * Orders and how people look at them in PostgreSQL. Keeps R02 together with the task room.
 */
@NullMarked
package dev.relais.persistence.order;

import org.jspecify.annotations.NullMarked;
