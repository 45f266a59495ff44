/**
 * The processes as people watch them (R41, R42): what runs, what ran, what was written down, and running one of them now.
 */
@NullMarked
package dev.relais.web.admin.process;

import org.jspecify.annotations.NullMarked;
