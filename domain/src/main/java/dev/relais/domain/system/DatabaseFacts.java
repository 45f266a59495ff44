package dev.relais.domain.system;

import java.time.Instant;

/**
 * What the database says of itself.
 *
 * @param version as it calls itself
 * @param schema the latest migration that it has
 * @param bytes how much it keeps
 * @param connections open to it, those of other nodes and programs included
 * @param time what its clock showed when it was asked
 */
public record DatabaseFacts(String version, String schema, long bytes, int connections, Instant time) {}
