/** Who changed what, when and from where: an append-only list of what people did. */
@NullMarked
package dev.relais.domain.audit;

import org.jspecify.annotations.NullMarked;
