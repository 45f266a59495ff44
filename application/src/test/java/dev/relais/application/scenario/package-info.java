/**
 * The rules as they meet each other: what happens, what leaves and how it ends.
 */
@NullMarked
package dev.relais.application.scenario;

import org.jspecify.annotations.NullMarked;
