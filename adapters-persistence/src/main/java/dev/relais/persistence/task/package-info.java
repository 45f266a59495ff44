/**
 * Unsent tasks in PostgreSQL, claimed with SKIP LOCKED. Keeps R12 by a unique index, and R20.
 */
@NullMarked
package dev.relais.persistence.task;

import org.jspecify.annotations.NullMarked;
