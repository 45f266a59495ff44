/**
 * A shop, its connection to one Shopping Feed store, its settings and its status mapping. Keeps R09 and R14, and holds
 * what R13, R16 and R19 ask about.
 */
@NullMarked
package dev.relais.domain.shop;

import org.jspecify.annotations.NullMarked;
