/**
 * What a shop says and asks of its orders over REST: declaring them, one or many at a time, and reading one back. The body of
 * a declaration becomes the domain's {@code Declaration}; no rule is kept here.
 */
@NullMarked
package dev.relais.web.api.order;

import org.jspecify.annotations.NullMarked;
