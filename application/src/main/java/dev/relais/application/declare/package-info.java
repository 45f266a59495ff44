/**
 * What a shop asks for: declaring the state of its orders. Keeps R01, R02, R03 and R13 together with the change policies.
 */
@NullMarked
package dev.relais.application.declare;

import org.jspecify.annotations.NullMarked;
