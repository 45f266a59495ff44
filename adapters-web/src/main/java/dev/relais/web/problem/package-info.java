/**
 * What a client of the REST interface is told when something is wrong, always as {@code application/problem+json} (RFC 9457).
 * Everything that can go wrong under {@code /api} ends here, what Quarkus itself refuses included.
 */
@NullMarked
package dev.relais.web.problem;

import org.jspecify.annotations.NullMarked;
