/**
 * Tests of the start and the end, with a real server and real processes where only these can tell.
 * Each works in a directory of its own and on a free port.
 */
@NullMarked
package dev.relais.bootstrap.start;

import org.jspecify.annotations.NullMarked;
