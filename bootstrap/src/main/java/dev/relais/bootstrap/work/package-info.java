/**
 * Who works when: the workers of the shops, woken by a bell, and the schedules. Keeps R16, R22 and R30 in motion.
 */
@NullMarked
package dev.relais.bootstrap.work;

import org.jspecify.annotations.NullMarked;
