/** What Relais makes of the answers of the API, the odd ones included, as a shop and its merchant see it. */
@NullMarked
package dev.relais.bootstrap.journey.answers;

import org.jspecify.annotations.NullMarked;
