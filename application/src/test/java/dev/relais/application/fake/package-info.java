/**
 * Every port in memory, and a Relais made of them, for tests that need neither database nor network.
 */
@NullMarked
package dev.relais.application.fake;

import org.jspecify.annotations.NullMarked;
