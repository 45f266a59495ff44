package dev.relais.domain.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import dev.relais.domain.shop.ShopCode;

/** What the processes did, hour by hour. What a run did is told once the run has ended. */
public interface HourlyFigures {

    /**
     * The hours that begin in this period and in which something happened, oldest first; of one shop, or of all together.
     */
    List<Hour> hours(Optional<ShopCode> shop, Instant from, Instant until);

    /** True if an update was ever confirmed, in any shop. */
    boolean isAnyConfirmed();

    /**
     * What happened in one hour.
     *
     * @param begin its first instant
     * @param sent orders in requests that were accepted
     * @param succeeded updates that were confirmed
     * @param failed updates that ended badly
     * @param durations how many of the confirmed took at most so long since their declaration; each counts once
     */
    record Hour(Instant begin, long sent, long succeeded, long failed, SortedMap<Duration, Long> durations) {}
}
