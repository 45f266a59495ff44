/** The adapters held to what their ports promise: the same contracts that the fakes keep, on a real PostgreSQL. */
@NullMarked
package dev.relais.bootstrap.contract;

import org.jspecify.annotations.NullMarked;
