/**
 * Who may speak for a shop and who may administer Relais. An API key belongs to one shop and is kept only as a hash.
 */
@NullMarked
package dev.relais.domain.access;

import org.jspecify.annotations.NullMarked;
