/**
 * Requests sent to Shopping Feed and the tickets that tell how they ended. Keeps R30 to R36.
 */
@NullMarked
package dev.relais.domain.ticket;

import org.jspecify.annotations.NullMarked;
