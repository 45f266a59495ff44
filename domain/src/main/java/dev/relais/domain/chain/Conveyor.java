package dev.relais.domain.chain;

import dev.relais.domain.history.LogLevel;

/** What the actions of a chain hand on to each other. */
public interface Conveyor {

    /** What it carries, in a few words for the log. */
    String load();

    /** Writes a line into the process log. */
    void log(LogLevel level, String message);
}
