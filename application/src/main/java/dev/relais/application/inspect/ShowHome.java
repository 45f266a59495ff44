package dev.relais.application.inspect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.overview.AccessRefusals;
import dev.relais.domain.overview.FailureCause;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.overview.HourlyFigures;
import dev.relais.domain.overview.OpenFailures;
import dev.relais.domain.overview.RefusedAccess;
import dev.relais.domain.overview.ShopHealth;
import dev.relais.domain.overview.ShopHealths;
import dev.relais.domain.shop.ShopCode;

/** Shows how things stand, at a glance. */
@Singleton
public class ShowHome {

    private static final int MOST_SHOPS = 20;

    private final OpenFailures failures;
    private final HourlyFigures figures;
    private final ShopHealths healths;
    private final AccessRefusals refusals;

    @Inject
    public ShowHome(OpenFailures failures, HourlyFigures figures, ShopHealths healths, AccessRefusals refusals) {
        this.failures = failures;
        this.figures = figures;
        this.healths = healths;
        this.refusals = refusals;
    }

    /**
     * What needs somebody, and what is on its way.
     *
     * @param refused the shops whose access is refused, none by name, and what waits for it (R27)
     * @param waiting updates that are not confirmed yet, counted no further than asked for
     */
    public record Standing(List<FailureCause> causes, RefusedAccess refused, int waiting) {}

    @Transactional
    public Standing standing(Optional<ShopCode> shop, int most) {
        return new Standing(
                failures.causes(new FailureFilter(shop, Optional.empty())),
                refusals.summary(0, most),
                healths.waiting(shop, most));
    }

    /** The hours in which something happened, oldest first. */
    @Transactional
    public List<HourlyFigures.Hour> hours(Optional<ShopCode> shop, Instant now, Duration back) {
        return figures.hours(shop, now.minus(back), now.plusSeconds(1));
    }

    /** The shops that need somebody first, at most twenty. */
    @Transactional
    public List<ShopHealth> shops(Optional<ShopCode> shop) {
        return healths.first(shop, MOST_SHOPS);
    }
}
