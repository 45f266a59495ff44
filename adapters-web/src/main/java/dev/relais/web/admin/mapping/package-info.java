/**
 * Where a merchant says what a shop's statuses mean: a row for each, what a change changes, the versions before, and the trial. What was
 * chosen is kept until it can be saved. R09.
 */
@NullMarked
package dev.relais.web.admin.mapping;

import org.jspecify.annotations.NullMarked;
