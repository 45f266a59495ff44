package dev.relais.web.admin.home;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.relais.application.inspect.ShowHome;
import dev.relais.domain.overview.FailureCause;
import dev.relais.domain.overview.RefusedAccess;
import dev.relais.domain.overview.ShopHealth;
import dev.relais.web.admin.page.Counted;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Everything at home.
 *
 * @param failures how many updates failed and need somebody
 * @param refused the shops whose access is refused, and what waits for it (R27)
 * @param lastSent when the latest request left; null if none ever did
 * @param steps empty once they are done
 * @param isChartMissing true if what the charts show could not be read just now
 * @param areShopsMissing true if the shops could not be read just now
 * @param canTry true as long as there is no shop and sample data can be had (only with the sandbox)
 */
record HomeView(
        int causes,
        long failures,
        RefusedAccess refused,
        @Nullable Moment lastSent,
        Numbers numbers,
        Period period,
        Chart chart,
        List<HealthRow> shops,
        List<FirstStep> steps,
        boolean canTry,
        boolean isChartMissing,
        boolean areShopsMissing,
        Moment asOf) {

    /** So many orders are counted in a few milliseconds; of more, Home says that there are more. */
    static final int MOST = 5_001;

    /** Among so many of the latest confirmed ones are counted, which takes longer; if more were reported, there may be more of them. */
    static final int AMONG = 2_000;

    /** How many orders there are in the lists that the numbers lead to; one that was not counted to its end says so. */
    record Numbers(String reported, String confirmed, String underWay) {

        static Numbers of(ShowHome.Standing standing) {
            return new Numbers(
                    inWords(standing.reported(), MOST),
                    inWords(standing.confirmed(), MOST) + (standing.reported() > AMONG ? "+" : ""),
                    inWords(standing.underWay(), MOST));
        }

        private static String inWords(int counted, int most) {
            return Counted.upTo(most - 1, counted);
        }
    }

    /** When the day began for whoever looks. */
    static Instant midnight(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    /** How many failures and how many shops whose access is refused, as the menu counts them. */
    public long attention() {
        return failures + refused.shops();
    }

    /** A number that was not counted to its end says so. */
    public String refusedInWords() {
        return Counted.upTo(MOST - 1, refused.waiting());
    }

    /** True if something is not confirmed yet and a shop is paused or stands by, so that it may be kept on purpose (R13, R14). */
    public boolean isSomeHeld() {
        return !numbers.underWay().equals("0")
                && shops.stream().map(HealthRow::health).anyMatch(shop -> shop.paused() || shop.standsBy());
    }

    /** The day it is for whoever looks, as the list of orders takes it. */
    public String todayDate() {
        return asOf.at().atZone(asOf.zone()).toLocalDate().toString();
    }

    /** Where the charts begin, in seconds since 1970. */
    public long from() {
        return asOf.at().minus(period.length()).getEpochSecond();
    }

    static HomeView of(Parts parts, Period period, List<FirstStep> steps, boolean canTry, Instant now, ZoneId zone) {
        Instant lastSent = parts.shopsOrNone().stream()
                .map(ShopHealth::lastSent)
                .flatMap(Stream::ofNullable)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new HomeView(
                parts.standing().causes().size(),
                parts.standing().causes().stream()
                        .mapToLong(FailureCause::failures)
                        .sum(),
                parts.standing().refused(),
                lastSent == null ? null : new Moment(lastSent, now, zone),
                Numbers.of(parts.standing()),
                period,
                Chart.of(parts.hoursOrNone(), period, now, zone),
                parts.shopsOrNone().stream()
                        .map(health -> HealthRow.of(health, now, zone))
                        .toList(),
                steps,
                canTry,
                parts.hours().isEmpty(),
                parts.shops().isEmpty(),
                new Moment(now, now, zone));
    }
}
