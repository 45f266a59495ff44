/** What Relais stands on, whether that is well, and the file for who helps. */
@NullMarked
package dev.relais.web.admin.system;

import org.jspecify.annotations.NullMarked;
