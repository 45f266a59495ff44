/**
 * Two nodes, their processes and a Shopping Feed in one simulated world that a seed decides: what chance can do to them is done,
 * and the invariants are checked at each step. Holds R02, R12, R20 to R29, R42 and R45 when things go wrong at once.
 */
@NullMarked
package dev.relais.application.simulation;

import org.jspecify.annotations.NullMarked;
