/** Points at which tests let Relais fail. Without them being armed from outside, nothing here does anything. */
@NullMarked
package dev.relais.application.fault;

import org.jspecify.annotations.NullMarked;
