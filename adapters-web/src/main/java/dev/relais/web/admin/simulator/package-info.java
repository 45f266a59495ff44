/** The stand-in for Shopping Feed, as a marketplace would show it; only with the sandbox. */
@NullMarked
package dev.relais.web.admin.simulator;

import org.jspecify.annotations.NullMarked;
