/** Deleting what is finished and old. R44. */
@NullMarked
package dev.relais.application.cleanup;

import org.jspecify.annotations.NullMarked;
