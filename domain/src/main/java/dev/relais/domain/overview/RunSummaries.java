package dev.relais.domain.overview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.shop.ShopCode;

/** Runs for people to look at, as last committed (R41). */
public interface RunSummaries {

    /** The shop's latest runs, of one process or of all, the latest begun first; at most so many. */
    List<RunSummary> latest(ShopCode shop, Optional<ProcessKind> process, int limit);

    /** At most so many finished runs of any shop, the latest begun first, those behind the position if one is given. */
    List<RunSummary> page(RunFilter filter, Optional<RunPosition> after, int limit);

    /** A finished run; empty if there is none of that id, or it is deleted already (R44). */
    Optional<RunSummary> find(UUID id);

    /** The lines of a run in the order they were written, at most so many. */
    List<LogEntry> lines(UUID run, int limit);

    /** What runs now, at most so many, by shop; a run whose node died is among them until another takes its shop over (R42). */
    List<OpenRun> open(int limit);
}
