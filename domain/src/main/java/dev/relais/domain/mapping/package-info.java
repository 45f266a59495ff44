/**
 * What a merchant needs to get the status mapping of a shop right: which statuses its orders really have, what they may mean, and
 * what the mapping was before. Serves R09.
 */
@NullMarked
package dev.relais.domain.mapping;

import org.jspecify.annotations.NullMarked;
