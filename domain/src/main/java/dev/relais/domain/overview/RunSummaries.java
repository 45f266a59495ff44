package dev.relais.domain.overview;

import java.util.List;
import java.util.Optional;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.shop.ShopCode;

/** Runs for people to look at, as last committed (R41). */
public interface RunSummaries {

    /** The shop's latest runs, of one process or of all, the latest begun first; at most so many. */
    List<RunSummary> latest(ShopCode shop, Optional<ProcessKind> process, int limit);
}
