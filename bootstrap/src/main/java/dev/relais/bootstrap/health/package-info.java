/** What Relais says of its own health, to whoever balances load or restarts what hangs. */
@NullMarked
package dev.relais.bootstrap.health;

import org.jspecify.annotations.NullMarked;
