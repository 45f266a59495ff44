/**
 * A Shopping Feed simulator under {@code /sandbox}: it speaks the real wire contract, links included, so that any
 * client of the marketplace can be tried without one. What it answers depends only on what it was told before and on
 * the time; {@link dev.relais.shoppingfeed.sandbox.Misbehaviour} lists the troubles an order can ask for.
 */
@NullMarked
package dev.relais.shoppingfeed.sandbox;

import org.jspecify.annotations.NullMarked;
