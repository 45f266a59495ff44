/**
 * The action chain that every update goes through, in real time and in batch. Keeps R02, R16, R17, R18, R20 to R29.
 */
@NullMarked
package dev.relais.domain.chain;

import org.jspecify.annotations.NullMarked;
