package dev.relais.shoppingfeed.client;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * R25: how long a 429 asks to wait; seconds, possibly a fraction, or a date. At most an hour, and three tenths of a second at least: after less
 * a store that has one call a moment to give would refuse every other. A second if nothing is said that lies ahead.
 */
final class RateLimit {

    private static final Duration SHORTEST = Duration.ofMillis(300);
    private static final Duration UNSAID = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RateLimit() {}

    static Duration pause(Answer answer, Instant now) {
        Duration asked = seconds(answer.rateLimitWait())
                .or(() -> seconds(answer.retryAfter()))
                .or(() -> until(answer.retryAfter(), now))
                .filter(pause -> pause.compareTo(Duration.ZERO) > 0)
                .orElse(UNSAID);
        if (asked.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Optional<Duration> seconds(@Nullable String header) {
        if (header == null || header.length() > 20) {
            return Optional.empty();
        }
        try {
            BigDecimal millis = new BigDecimal(header.strip()).movePointRight(3);
            long longest = LONGEST.toMillis() + 1;
            return Optional.of(
                    Duration.ofMillis(millis.min(BigDecimal.valueOf(longest)).longValue()));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> until(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, date.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
