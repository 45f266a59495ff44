/**
 * What an administrator asks for: connecting shops, their settings and their status mappings and channel rules. Keeps R09, R15,
 * R27 and R46.
 */
@NullMarked
package dev.relais.application.configure;

import org.jspecify.annotations.NullMarked;
