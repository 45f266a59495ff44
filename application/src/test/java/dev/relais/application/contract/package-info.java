/**
 * The storage in memory, held to the promises of its ports.
 */
@NullMarked
package dev.relais.application.contract;

import org.jspecify.annotations.NullMarked;
