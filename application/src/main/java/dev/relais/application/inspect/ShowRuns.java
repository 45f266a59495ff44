package dev.relais.application.inspect;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.overview.RunSummaries;
import dev.relais.domain.overview.RunSummary;
import dev.relais.domain.shop.ShopCode;

/** Shows the latest runs of a shop's processes (R41). */
@Singleton
public class ShowRuns {

    private final RunSummaries runs;

    @Inject
    public ShowRuns(RunSummaries runs) {
        this.runs = runs;
    }

    /** The latest begun first, at most so many; a scheduled run that found nothing to do is not among them. */
    @Transactional
    public List<RunSummary> latest(ShopCode shop, Optional<ProcessKind> process, int limit) {
        return runs.latest(shop, process, limit);
    }
}
