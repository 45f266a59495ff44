package dev.relais.application.inspect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.AccessRefusals;
import dev.relais.domain.overview.FailureCause;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.overview.OpenFailures;
import dev.relais.domain.overview.RefusedAccess;

/** Shows what a merchant has still to look at: failures by cause, and shops whose access is refused (R27). */
@Singleton
public class ShowFailures {

    /** How far the updates that wait for access are counted. */
    public static final int MOST = 10_001;

    private static final int MOST_SHOPS = 20;

    private final OpenFailures failures;
    private final AccessRefusals refusals;

    @Inject
    public ShowFailures(OpenFailures failures, AccessRefusals refusals) {
        this.failures = failures;
        this.refusals = refusals;
    }

    /** @param lastSettled when the latest failure was settled; empty if none ever was */
    public record Shown(List<FailureCause> causes, Optional<Instant> lastSettled) {}

    @Transactional
    public Shown show(FailureFilter filter) {
        List<FailureCause> causes = failures.causes(filter);
        return new Shown(causes, causes.isEmpty() ? failures.lastSettled() : Optional.empty());
    }

    /** The shops whose access is refused, at most twenty by name, and what waits for it. */
    @Transactional
    public RefusedAccess refused() {
        return refusals.summary(MOST_SHOPS, MOST);
    }

    /** How many failures and how many shops whose access is refused, together counted no further than this. */
    @Transactional
    public int attention(int most) {
        return Math.min(most, failures.count(FailureFilter.ALL, most) + refusals.count());
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
