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
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.overview.OrderSummaries;
import dev.relais.domain.overview.Period;
import dev.relais.domain.overview.Progress;
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
    private final OrderSummaries orders;

    @Inject
    public ShowHome(
            OpenFailures failures,
            HourlyFigures figures,
            ShopHealths healths,
            AccessRefusals refusals,
            OrderSummaries orders) {
        this.failures = failures;
        this.figures = figures;
        this.healths = healths;
        this.refusals = refusals;
        this.orders = orders;
    }

    /**
     * What needs somebody, and how the orders are; these are counted no further than asked for, each number as the list of the same
     * orders would have it.
     *
     * @param refused the shops whose access is refused, none by name, and what waits for it (R27)
     * @param reported orders of which the shop last said something new since
     * @param confirmed those of them of which everything is confirmed
     * @param underWay orders of which something is not confirmed yet, whenever it was said
     */
    public record Standing(
            List<FailureCause> causes, RefusedAccess refused, int reported, int confirmed, int underWay) {}

    /** @param among how many of the latest reported are looked at for confirmed ones, each of which is asked whether something is open again */
    @Transactional
    public Standing standing(Optional<ShopCode> shop, Instant since, int most, int among) {
        OrderFilter reported = new OrderFilter(
                shop, "", Optional.empty(), Progress.ANY, new Period(Optional.of(since), Optional.empty()));
        return new Standing(
                failures.causes(new FailureFilter(shop, Optional.empty())),
                refusals.summary(0, most),
                orders.count(reported, most),
                orders.countAmong(reported.at(Progress.in(OrderState.SUCCEEDED)), among),
                healths.waiting(shop, most));
    }

    /** What somebody new has seen Relais do, as far back as it is kept. */
    public record Seen(boolean isAnyConfirmed, boolean isAnyMended) {}

    @Transactional
    public Seen seen() {
        return new Seen(figures.isAnyConfirmed(), failures.isAnySettled());
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
