/** Work on many failures, in PostgreSQL. */
@NullMarked
package dev.relais.persistence.bulk;

import org.jspecify.annotations.NullMarked;
