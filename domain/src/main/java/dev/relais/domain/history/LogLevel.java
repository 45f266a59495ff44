package dev.relais.domain.history;

/** How much a line of the log matters, the least first. */
public enum LogLevel {
    INFO("info"),
    WARNING("warning"),
    ERROR("error");

    private final String word;

    LogLevel(String word) {
        this.word = word;
    }

    /** The word used in REST. */
    public String word() {
        return word;
    }
}
