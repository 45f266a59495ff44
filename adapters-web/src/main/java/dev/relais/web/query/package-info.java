/**
 * Reading the part of an address behind the question mark strictly, and where a page of a list ended. Knows no resource.
 */
@NullMarked
package dev.relais.web.query;

import org.jspecify.annotations.NullMarked;
