package dev.relais.domain.history;

import java.util.Optional;
import java.util.stream.Stream;

/** The processes Relais runs. */
public enum ProcessKind {
    SYNC("sync"),
    TICKETS("tickets"),
    DIGEST("digest"),
    CLEANUP("cleanup");

    private final String word;

    ProcessKind(String word) {
        this.word = word;
    }

    /** The word used in REST, in the log and in the database. */
    public String word() {
        return word;
    }

    public static Optional<ProcessKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
