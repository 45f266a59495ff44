package dev.relais.domain.overview;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a line of the log comes from. */
public enum LogSource {
    /** A step in the life of an order. */
    ORDER("order"),
    /** What a process run wrote down. */
    PROCESS("process");

    private final String word;

    LogSource(String word) {
        this.word = word;
    }

    /** The word used in REST. */
    public String word() {
        return word;
    }

    /** Empty for a word that is nobody's. */
    public static Optional<LogSource> of(String word) {
        return Stream.of(values()).filter(source -> source.word.equals(word)).findFirst();
    }
}
