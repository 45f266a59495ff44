/**
 * An order as the shop declares it: its status, its tracking and its link to Shopping Feed. Keeps what R01, R03 and R05
 * compare.
 */
@NullMarked
package dev.relais.domain.order;

import org.jspecify.annotations.NullMarked;
