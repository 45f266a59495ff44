/**
 * The shops and the connection of each: how it is, its access to Shopping Feed, its keys, its settings, and which of its calls were
 * refused.
 */
@NullMarked
package dev.relais.web.admin.shop;

import org.jspecify.annotations.NullMarked;
