/** Measures Relais as a process against a real PostgreSQL: {@code bin/bench}. Nothing here is a test, and nothing fails for being slow. */
@NullMarked
package dev.relais.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
