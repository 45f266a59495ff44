package dev.relais.domain.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.shop.ShopCode;

/** Who works on which shop, and what came of it. Each method is a transaction of its own. */
public interface ProcessRuns {

    /**
     * Starts a run and holds the shop for it, for a minute at most unless kept.
     *
     * @return empty if a run of this process holds the shop already, on this node or another, or the shop is gone
     */
    Optional<ProcessRun> start(ProcessKind kind, ShopCode shop);

    /** Holds the shop for a minute from now; false if the run has lost it. */
    boolean keep(ProcessRun run);

    /** Stores the figures and log lines of a run that is to be shown, and gives the shop free. */
    void finish(ProcessRun run);

    /**
     * The shops that this process has work for now, longest waiting first, at most so many; those paused (R14) are left
     * out of SYNC, those standing by are not, so that their runs say so (R13). Every shop has work for CLEANUP, if only to
     * find nothing to delete.
     */
    List<ShopCode> shopsWithWork(ProcessKind kind, Instant now, int limit);
}
