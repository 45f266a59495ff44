package dev.relais.application.inspect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.FailureCause;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.overview.OpenFailures;

/** Shows what a merchant has still to look at, by cause. */
@Singleton
public class ShowFailures {

    private final OpenFailures failures;

    @Inject
    public ShowFailures(OpenFailures failures) {
        this.failures = failures;
    }

    /** @param lastSettled when the latest failure was settled; empty if none ever was */
    public record Shown(List<FailureCause> causes, Optional<Instant> lastSettled) {}

    @Transactional
    public Shown show(FailureFilter filter) {
        List<FailureCause> causes = failures.causes(filter);
        return new Shown(causes, causes.isEmpty() ? failures.lastSettled() : Optional.empty());
    }

    /** At most so many that were open before then, behind the place if one is given. */
    @Transactional
    public List<OpenFailures.Placed> page(FailureFilter filter, Instant before, Optional<Long> behind, int limit) {
        return failures.page(filter, before, behind, limit);
    }

    /** How many there are, counted no further than this. */
    @Transactional
    public int count(FailureFilter filter, int most) {
        return failures.count(filter, most);
    }
}
