/**
 * How the rules meet, through REST, PostgreSQL and HTTP: what happens, what leaves and how it ends. The number in a test's
 * name is that of the scenario it plays.
 */
@NullMarked
package dev.relais.bootstrap.journey.scenario;

import org.jspecify.annotations.NullMarked;
