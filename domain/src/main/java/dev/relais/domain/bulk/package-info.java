/** Work on many failures at once, which takes a while, can be stopped, and goes on after a restart. Keeps R43. */
@NullMarked
package dev.relais.domain.bulk;

import org.jspecify.annotations.NullMarked;
