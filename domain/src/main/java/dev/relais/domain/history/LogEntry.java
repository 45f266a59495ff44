package dev.relais.domain.history;

import java.time.Instant;

/** One line of the process log (R41): what an action of a run was given and what it gave. */
public record LogEntry(Instant at, LogLevel level, String message) {}
