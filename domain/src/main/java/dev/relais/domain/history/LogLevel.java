package dev.relais.domain.history;

/** How much a log entry matters. */
public enum LogLevel {
    INFO,
    WARNING,
    ERROR
}
