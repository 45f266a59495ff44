/** Who did what, when and from where. */
@NullMarked
package dev.relais.web.admin.activity;

import org.jspecify.annotations.NullMarked;
