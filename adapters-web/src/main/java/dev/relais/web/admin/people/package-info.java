/** The people who sign in: who may do what. */
@NullMarked
package dev.relais.web.admin.people;

import org.jspecify.annotations.NullMarked;
