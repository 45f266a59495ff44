package dev.relais.domain.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.shop.ShopCode;

/**
 * Who works on which shop, and what came of it. {@link #start} and {@link #finish} are part of the caller's transaction if there is one, so that
 * they cost none; whatever else is done is a transaction of its own.
 */
public interface ProcessRuns {

    /** How long a run holds its shop without keeping it: whoever dies gives its shops up by then (R42). */
    Duration LEASE = Duration.ofSeconds(15);

    /**
     * Starts a run and holds the shop for it, once that is committed.
     *
     * @return empty if a run of this process holds the shop already, on this node or another, if the shop is gone, or if this
     *     node is stopping
     */
    Optional<ProcessRun> start(ProcessKind kind, ShopCode shop);

    /** Holds the shop for another while; false if the run has lost it, or has to end because this node is stopping. */
    boolean keep(ProcessRun run);

    /** As {@link #keep}, for every run that this node has open, those included that have to end. */
    void keepOpen();

    /**
     * Finishes one run of this node that ended while the database was away, or throws what keeps it from that; a run is tried three
     * times at most.
     *
     * @return false if there is none left
     */
    boolean finishLeft();

    /**
     * Stores the figures and log lines of a run that is to be shown, and gives the shop free; tells the run once that is committed. Done
     * again, it changes nothing.
     */
    void finish(ProcessRun run);

    /** The shops whose run of this process died or lost touch: nobody gave them free, and nobody holds them any more. */
    default List<ShopCode> leftBehind(ProcessKind kind, Instant now) {
        return leftBehind(now).getOrDefault(kind, List.of());
    }

    /** As {@link #leftBehind(ProcessKind, Instant)}, of every process, in one question; without those that left none behind. */
    Map<ProcessKind, List<ShopCode>> leftBehind(Instant now);

    /**
     * The shops that this process has work for now, longest waiting first, at most so many; those paused (R14) are left
     * out of SYNC, those standing by are not, so that their runs say so (R13). CLEANUP has work where something finished is older
     * than the retention time (R44).
     */
    List<ShopCode> shopsWithWork(ProcessKind kind, Instant now, int limit);
}
