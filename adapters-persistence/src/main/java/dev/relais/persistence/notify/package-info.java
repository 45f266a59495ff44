/**
 * Notices and the outbox of their digests in PostgreSQL. Keeps R39.
 */
@NullMarked
package dev.relais.persistence.notify;

import org.jspecify.annotations.NullMarked;
