/**
 * What happened: the timeline of an order, its failures, process runs and the process log. Keeps R33, R41 and R42.
 */
@NullMarked
package dev.relais.domain.history;

import org.jspecify.annotations.NullMarked;
