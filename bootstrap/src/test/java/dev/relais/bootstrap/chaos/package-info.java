/**
 * Faults on purpose: two Relais as processes of their own, a real PostgreSQL whose data is on the disk, an API that answers by a script,
 * and a proxy between them. What must be true after every fault is in {@link dev.relais.bootstrap.chaos.Invariants}.
 */
@NullMarked
package dev.relais.bootstrap.chaos;

import org.jspecify.annotations.NullMarked;
