/**
 * Running a process for the calling shop at its request. The run is the one the schedule would have started.
 */
@NullMarked
package dev.relais.web.api.run;

import org.jspecify.annotations.NullMarked;
