package dev.relais.domain.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.relais.domain.order.Declaration;

/**
 * R03: an order that Shopping Feed was asked about in vain. A shop that repeats itself is answered without asking, for ever
 * longer; a shop that says something else is never answered from memory, so that no changed state is lost to it.
 *
 * @param said what the shop said of it last
 * @param times how often it was asked for in vain
 * @param askAgainAt not asked for before this time while the shop repeats itself
 */
public record UnknownOrder(Declaration said, int times, Instant askAgainAt) {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    /** Asked for in vain for the first time. */
    public static UnknownOrder first(Declaration said, Instant now) {
        return asked(said, 1, now);
    }

    /** Asked for in vain once more. */
    public UnknownOrder again(Declaration saying, Instant now) {
        return asked(saying, times + 1, now);
    }

    /** True if this declaration says nothing that was not said when the order was last asked for, a moment ago. */
    public boolean answers(Declaration declaration, Instant now) {
        boolean repeats = declaration.status().equals(said.status())
                && declaration.tracking().equals(said.tracking());
        return repeats && now.isBefore(askAgainAt);
    }

    private static UnknownOrder asked(Declaration said, int times, Instant now) {
        Duration pause = PAUSES.get(Math.min(times, PAUSES.size()) - 1);
        return new UnknownOrder(said, times, now.plus(pause));
    }
}
