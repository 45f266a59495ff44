/**
 * The form in which a merchant says what a shop's statuses mean. What was typed is kept until it can be saved.
 */
@NullMarked
package dev.relais.web.admin.mapping;

import org.jspecify.annotations.NullMarked;
