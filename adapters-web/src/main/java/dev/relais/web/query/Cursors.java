package dev.relais.web.query;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.LogPosition;
import dev.relais.domain.overview.LogSource;
import dev.relais.domain.overview.OrderCursor;
import dev.relais.domain.overview.RunPosition;
import org.jspecify.annotations.Nullable;

/**
 * Writes where a page of a list ended into an address, as one word that needs no more escaping, and reads it back. What was
 * tampered with reads as empty.
 */
public final class Cursors {

    /** Longer than any that is written. */
    public static final int LONGEST = 1000;

    private static final String SEPARATOR = "\n";

    private Cursors() {}

    public static String write(OrderCursor cursor) {
        return write(
                cursor.declaredAt().toString(),
                cursor.order().shop().value(),
                cursor.order().ref().value());
    }

    public static String write(LogPosition position) {
        return write(position.at().toString(), position.source().word(), Long.toString(position.id()));
    }

    public static String write(RunPosition position) {
        return write(position.startedAt().toString(), position.id().toString(), "run");
    }

    /** Empty, so that the list begins at its beginning, if there is none. */
    public static Optional<RunPosition> readRun(@Nullable String text) {
        return read(text, parts -> new RunPosition(moment(parts[0]), UUID.fromString(parts[1])));
    }

    /** Empty, so that the list begins at its beginning, if there is none. */
    public static Optional<OrderCursor> read(@Nullable String text) {
        return read(text, parts -> new OrderCursor(moment(parts[0]), OrderKey.of(parts[1], parts[2])));
    }

    public static Optional<LogPosition> readPosition(String text) {
        return read(text, parts -> new LogPosition(moment(parts[0]), source(parts[1]), Long.parseLong(parts[2])));
    }

    /** @throws IllegalArgumentException saying what to give instead, for the client that gave what cannot be read */
    public static <T> T required(Optional<T> read) {
        return read.orElseThrow(() -> new IllegalArgumentException(
                "Take this from next of the page before, as it stands; leave it out for the first page."));
    }

    private static String write(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    private static <T> Optional<T> read(@Nullable String text, Function<String[], T> reader) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text == null ? "" : text), StandardCharsets.UTF_8)
                    .split(SEPARATOR, 3);
            return parts.length < 3 ? Optional.empty() : Optional.of(reader.apply(parts));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant moment(String text) {
        return Optional.of(Instant.parse(text))
                .filter(Moments::isPossible)
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static LogSource source(String word) {
        return LogSource.of(word).orElseThrow(() -> new IllegalArgumentException(word));
    }
}
