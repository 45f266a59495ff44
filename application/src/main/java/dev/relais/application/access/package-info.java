/**
 * Letting shops and the first administrator in. A secret is shown once, where it is made.
 */
@NullMarked
package dev.relais.application.access;

import org.jspecify.annotations.NullMarked;
