/**
 * Letting shops and people in, and keeping others out. A secret is shown once, where it is made.
 */
@NullMarked
package dev.relais.application.access;

import org.jspecify.annotations.NullMarked;
