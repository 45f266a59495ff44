/** The people who sign in: who may do what, and how they come to their passwords. */
@NullMarked
package dev.relais.web.admin.people;

import org.jspecify.annotations.NullMarked;
