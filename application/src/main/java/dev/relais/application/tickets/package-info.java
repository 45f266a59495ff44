/**
 * What the TICKETS process does for a shop: follow what was sent until it ends. Keeps R30 to R36 in motion.
 */
@NullMarked
package dev.relais.application.tickets;

import org.jspecify.annotations.NullMarked;
