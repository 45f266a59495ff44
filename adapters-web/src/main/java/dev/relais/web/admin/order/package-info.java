/**
 * The list of orders and the page of one order, as a merchant sees them. What the domain calls by a code is put into words in
 * the templates.
 */
@NullMarked
package dev.relais.web.admin.order;

import org.jspecify.annotations.NullMarked;
