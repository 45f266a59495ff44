/** Relais as those who use it see it: over HTTP, on a real PostgreSQL, against the sandbox or a scripted API. */
@NullMarked
package dev.relais.bootstrap.journey;

import org.jspecify.annotations.NullMarked;
