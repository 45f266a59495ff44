package dev.relais.application.cleanup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.cleanup.FinishedHistory;
import dev.relais.domain.cleanup.Retention;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.shop.ShopCode;

/** Deletes a shop's finished history once it is older than the retention time, a portion at a time (R44). */
@Singleton
public class DeleteFinishedHistory {

    /** Small enough that nobody waits for a portion's rows. */
    private static final int PORTION = 5_000;

    private final ProcessRuns runs;
    private final InstantSource time;
    private final List<Kind> kinds;

    /** Deletes a portion of one kind of history. */
    private interface Kind {
        int delete(ShopCode shop, Instant before, int limit);
    }

    @Inject
    public DeleteFinishedHistory(ProcessRuns runs, FinishedHistory history, InstantSource time) {
        this.runs = runs;
        this.time = time;
        this.kinds = List.of(
                history::deleteSteps,
                history::deleteRuns,
                history::deleteBatches,
                history::deleteFailures,
                history::deleteNotices);
    }

    /**
     * Deletes until nothing is left that is older, or another run takes the shop over.
     *
     * @return the finished run with its figures; empty if a run of this shop is going on already (R42)
     */
    public Optional<ProcessRun> delete(ShopCode shop, Retention retention) {
        Optional<ProcessRun> started = runs.start(ProcessKind.CLEANUP, shop);
        started.ifPresent(run -> work(run, retention));
        return started;
    }

    private void work(ProcessRun run, Retention retention) {
        try (run) {
            Instant before = retention.deletesBefore(time.instant());
            kinds.forEach(kind -> work(run, kind, before));
            if (run.counted(Figure.DELETED) > 0) {
                run.log(new LogEntry(
                        time.instant(),
                        LogLevel.INFO,
                        "Finished history of before " + before
                                + " was deleted; orders, open work and open failures stay"));
            }
        }
    }

    private void work(ProcessRun run, Kind kind, Instant before) {
        int deleted = PORTION;
        while (deleted == PORTION && run.keep()) {
            deleted = portion(kind, run.shop(), before);
            if (deleted > 0) {
                run.count(Figure.DELETED, deleted);
            }
        }
    }

    @Transactional
    int portion(Kind kind, ShopCode shop, Instant before) {
        return kind.delete(shop, before, PORTION);
    }
}
