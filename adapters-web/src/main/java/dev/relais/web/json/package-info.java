/**
 * Reading JSON bodies strictly and saying all that is wrong with one at once. Knows no resource and no rule of the domain.
 */
@NullMarked
package dev.relais.web.json;

import org.jspecify.annotations.NullMarked;
