/**
 * The Shopping Feed API as Relais calls it: a wire interface that says what travels, and an adapter that gives every answer its
 * meaning. Keeps R03, R11, R20, R23 to R31 at the edge.
 */
@NullMarked
package dev.relais.shoppingfeed.client;

import org.jspecify.annotations.NullMarked;
