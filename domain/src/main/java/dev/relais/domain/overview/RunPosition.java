package dev.relais.domain.overview;

import java.time.Instant;
import java.util.UUID;

/** Where a run stands in the list of runs, which goes from the latest begun to the first. */
public record RunPosition(Instant startedAt, UUID id) {}
