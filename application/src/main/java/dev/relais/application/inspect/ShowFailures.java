package dev.relais.application.inspect;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.AccessRefusals;
import dev.relais.domain.overview.FailureCause;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.overview.OpenFailures;
import dev.relais.domain.overview.RefusedAccess;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Remedy;

/** Shows what a merchant has still to look at: failures by cause, and shops whose access is refused (R27). */
@Singleton
public class ShowFailures {

    /** What was said of so many is read in a few milliseconds, however many there are and however many texts. */
    public static final int LATEST = 1_000;

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
    public record Shown(List<Cause> causes, Optional<Instant> lastSettled) {}

    /**
     * A cause, and what can be done about it.
     *
     * @param advised what was said tells one remedy from another; one alone if that does not matter
     */
    public record Cause(FailureCause cause, List<Advised> advised) {}

    /**
     * What can be done about some failures.
     *
     * @param message what was said of most of them; empty if nothing
     */
    public record Advised(Remedy remedy, long failures, String message) {

        private Advised and(Advised lessFrequent) {
            return new Advised(remedy, failures + lessFrequent.failures, message);
        }
    }

    @Transactional
    public Shown show(FailureFilter filter) {
        List<FailureCause> causes = failures.causes(filter);
        return new Shown(
                causes.stream().map(cause -> advised(cause, filter)).toList(),
                causes.isEmpty() ? failures.lastSettled() : Optional.empty());
    }

    private Cause advised(FailureCause cause, FailureFilter filter) {
        if (cause.cause().isRefusal()) {
            return new Cause(cause, advised(filter.of(cause.cause())));
        }
        Remedy remedy = Remedy.of(cause.cause(), Operation.SHIP, "");
        return new Cause(cause, List.of(new Advised(remedy, cause.failures(), cause.message())));
    }

    /** What was said of the latest thousand, and so what can be done about them: the most frequent remedy first. */
    @Transactional
    public List<Advised> advised(FailureFilter filter) {
        Map<Remedy, Advised> byRemedy = new LinkedHashMap<>();
        failures.said(filter, LATEST)
                .forEach(said -> byRemedy.merge(
                        said.remedy(), new Advised(said.remedy(), said.failures(), said.message()), Advised::and));
        return byRemedy.values().stream()
                .sorted(Comparator.comparingLong(Advised::failures).reversed())
                .toList();
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
