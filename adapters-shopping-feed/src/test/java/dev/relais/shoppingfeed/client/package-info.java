/**
 * The client judged by the bytes it sends and by what it makes of every answer, against servers on loopback.
 */
@NullMarked
package dev.relais.shoppingfeed.client;

import org.jspecify.annotations.NullMarked;
