/** How things stand, at a glance: a sentence, four numbers, charts, the shops, and the way in for who is new. */
@NullMarked
package dev.relais.web.admin.home;

import org.jspecify.annotations.NullMarked;
