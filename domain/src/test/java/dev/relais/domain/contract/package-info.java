/**
 * What whoever stores for Relais has to keep: each storage port's promises, as far as one thread can show them.
 */
@NullMarked
package dev.relais.domain.contract;

import org.jspecify.annotations.NullMarked;
