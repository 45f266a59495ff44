package dev.relais.domain.chain;

import dev.relais.domain.history.LogLevel;

/** What the actions of a chain hand on to each other. */
public interface Conveyor {

    /** What it carries, in a few words for the log. */
    String load();

    /** How much it matters what it carries now. */
    default LogLevel importance() {
        return LogLevel.INFO;
    }

    /** Writes a line into the process log. */
    void log(LogLevel level, String message);
}
