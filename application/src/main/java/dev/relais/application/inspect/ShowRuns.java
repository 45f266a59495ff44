package dev.relais.application.inspect;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.overview.OpenRun;
import dev.relais.domain.overview.RunFilter;
import dev.relais.domain.overview.RunPosition;
import dev.relais.domain.overview.RunSummaries;
import dev.relais.domain.overview.RunSummary;
import dev.relais.domain.shop.ShopCode;

/** Shows the latest runs of a shop's processes (R41). */
@Singleton
public class ShowRuns {

    private static final int LINES = 1000;

    private final RunSummaries runs;

    @Inject
    public ShowRuns(RunSummaries runs) {
        this.runs = runs;
    }

    /** One page and where the next begins; no next if this is the last. */
    public record Page(List<RunSummary> runs, Optional<RunPosition> next) {}

    /** The runs of all shops, the latest begun first; a scheduled run that found nothing to do is not among them. */
    @Transactional
    public Page page(RunFilter filter, Optional<RunPosition> after, int limit) {
        List<RunSummary> found = runs.page(filter, after, limit + 1);
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        List<RunSummary> page = List.copyOf(found.subList(0, limit));
        return new Page(page, Optional.of(page.get(limit - 1).position()));
    }

    /**
     * A finished run and what it did.
     *
     * @param lines in the order they were written, at most a thousand
     */
    public record Told(RunSummary run, List<LogEntry> lines) {}

    /** Empty if there is no finished run of that id, or it is deleted already (R44). */
    @Transactional
    public Optional<Told> one(UUID id) {
        return runs.find(id).map(run -> new Told(run, runs.lines(id, LINES)));
    }

    /** What runs now, at most so many (R42). */
    @Transactional
    public List<OpenRun> open(int limit) {
        return runs.open(limit);
    }

    /** The latest begun first, at most so many; a scheduled run that found nothing to do is not among them. */
    @Transactional
    public List<RunSummary> latest(ShopCode shop, Optional<ProcessKind> process, int limit) {
        return runs.latest(shop, process, limit);
    }
}
