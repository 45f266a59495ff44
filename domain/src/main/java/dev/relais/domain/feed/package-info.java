/**
 * What Relais asks of the Shopping Feed API and every way it can answer. Names follow the API's own words.
 */
@NullMarked
package dev.relais.domain.feed;

import org.jspecify.annotations.NullMarked;
