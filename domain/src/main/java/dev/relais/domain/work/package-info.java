/**
 * What becomes of an order and of the work about it when something happens: one pure function of order, open work, event and
 * time. R02, R07, R12, R14, R18 to R29, R32 to R35, R38, R43, R45, R47, R49.
 */
@NullMarked
package dev.relais.domain.work;

import org.jspecify.annotations.NullMarked;
