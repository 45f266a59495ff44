/**
 * Requests and their tasks in PostgreSQL, written before they are sent. Keeps R29 and R30.
 */
@NullMarked
package dev.relais.persistence.ticket;

import org.jspecify.annotations.NullMarked;
