/** Measures Relais as a process against a real PostgreSQL: {@code bin/bench}. Only {@code SpeedIT} fails for what is slow. */
@NullMarked
package dev.relais.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
