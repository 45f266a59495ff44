/**
 * What the merchant is told by mail: notices, each told once, and the digests they travel in. Keeps R39 and R40.
 */
@NullMarked
package dev.relais.domain.notify;

import org.jspecify.annotations.NullMarked;
