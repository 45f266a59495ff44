/**
 * What a declaration changes and what follows from it, decided by named policies without side effects. Keeps R01, R03 to
 * R08, R10, R11, R13, R15, R47, R48 and R49.
 */
@NullMarked
package dev.relais.domain.change;

import org.jspecify.annotations.NullMarked;
