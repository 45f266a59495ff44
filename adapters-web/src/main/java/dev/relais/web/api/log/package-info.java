/** The log through REST: page by page as JSON, or whole as CSV, for a shop and for administrators (R41). */
@NullMarked
package dev.relais.web.api.log;

import org.jspecify.annotations.NullMarked;
