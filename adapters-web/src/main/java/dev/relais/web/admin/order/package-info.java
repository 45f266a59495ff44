/**
 * The list of orders, the page of one order, and what people do about it: send it again, set it aside, correct it. What the domain calls
 * by a code is put into words in the templates.
 */
@NullMarked
package dev.relais.web.admin.order;

import org.jspecify.annotations.NullMarked;
