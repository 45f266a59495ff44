/**
 * What an administrator asks for: connecting shops, their settings and their status mappings. Keeps R09 and R27.
 */
@NullMarked
package dev.relais.application.configure;

import org.jspecify.annotations.NullMarked;
