/**
 * Telling merchants by mail: the DIGEST process, and a message that tries the way. Keeps R39 and R40 in motion.
 */
@NullMarked
package dev.relais.application.notify;

import org.jspecify.annotations.NullMarked;
