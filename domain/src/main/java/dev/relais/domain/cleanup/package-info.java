/** What may be deleted, and when. Keeps R44. */
@NullMarked
package dev.relais.domain.cleanup;

import org.jspecify.annotations.NullMarked;
