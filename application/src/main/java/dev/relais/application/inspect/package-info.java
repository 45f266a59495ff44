/**
 * What people look at: lists of orders and one order with its timeline. Changes nothing.
 */
@NullMarked
package dev.relais.application.inspect;

import org.jspecify.annotations.NullMarked;
