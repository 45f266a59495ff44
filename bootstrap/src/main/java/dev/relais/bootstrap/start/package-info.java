/**
 * What happens before Quarkus starts and after it has ended: the data directory, the secrets, the embedded PostgreSQL.
 * Nothing here knows orders or tasks, and no other room needs a type of this one.
 */
@NullMarked
package dev.relais.bootstrap.start;

import org.jspecify.annotations.NullMarked;
