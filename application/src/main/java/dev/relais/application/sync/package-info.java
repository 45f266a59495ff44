/**
 * What the SYNC process does for a shop: send what is due, and clear up what is unclear. Keeps R16 to R29 in motion.
 */
@NullMarked
package dev.relais.application.sync;

import org.jspecify.annotations.NullMarked;
