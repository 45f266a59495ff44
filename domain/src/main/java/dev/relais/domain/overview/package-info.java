/**
 * An order as a person looks at it: its state in one word, its open work and its last outcome. Derived, never stored.
 */
@NullMarked
package dev.relais.domain.overview;

import org.jspecify.annotations.NullMarked;
