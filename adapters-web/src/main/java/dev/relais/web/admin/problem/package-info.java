/** What needs a person, by its cause, and what can be done about many at once: plan first, then with progress and a way to stop. Keeps R43. */
@NullMarked
package dev.relais.web.admin.problem;

import org.jspecify.annotations.NullMarked;
