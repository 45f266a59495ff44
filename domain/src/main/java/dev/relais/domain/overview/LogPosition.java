package dev.relais.domain.overview;

import java.time.Instant;

/** Where a line stands in the log, which runs from the latest line to the oldest. */
public record LogPosition(Instant at, LogSource source, long id) {}
