/**
 * Timelines, failures, process runs and their log in PostgreSQL. Keeps R41 and R42.
 */
@NullMarked
package dev.relais.persistence.history;

import org.jspecify.annotations.NullMarked;
