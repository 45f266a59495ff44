package dev.relais.domain.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Work on many failures. Works in the caller's transaction. */
public interface Bulks {

    void add(Bulk bulk);

    Optional<Bulk> find(UUID id);

    /** The latest, newest first. */
    List<Bulk> latest(int limit);

    /**
     * The oldest running one that nobody works on, leased to the caller for fifteen seconds; empty if there is none. Two callers
     * never hold the same.
     */
    Optional<Bulk> holdNext();

    /** True if there is one to be worked on, whoever holds it. */
    boolean isAnyRunning();

    /**
     * Stores how far it has come and gives it free; one that was stopped meanwhile stays stopped. Nothing is stored if somebody
     * else has gone further since.
     */
    void save(Bulk bulk);

    /** False if it was not running any more. */
    boolean stop(Bulk stopped);
}
