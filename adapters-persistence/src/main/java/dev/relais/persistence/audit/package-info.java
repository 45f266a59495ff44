/** The audit trail in PostgreSQL. */
@NullMarked
package dev.relais.persistence.audit;

import org.jspecify.annotations.NullMarked;
