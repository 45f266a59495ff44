/** What Relais itself stands on, and whether that is well: its database, its clock, its schedules, and what has piled up. */
@NullMarked
package dev.relais.domain.system;

import org.jspecify.annotations.NullMarked;
