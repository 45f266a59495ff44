package dev.relais.web.query;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.OrderCursor;
import org.jspecify.annotations.Nullable;

/** Writes where a page of orders ended into an address, and reads it back. */
public final class Cursors {

    private static final String SEPARATOR = "\n";

    private Cursors() {}

    /** One word of an address, which needs no more escaping. */
    public static String write(OrderCursor cursor) {
        String text = String.join(
                SEPARATOR,
                cursor.declaredAt().toString(),
                cursor.order().shop().value(),
                cursor.order().ref().value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty, so that the list begins at its beginning, if there is none or it was tampered with. */
    public static Optional<OrderCursor> read(@Nullable String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text == null ? "" : text), StandardCharsets.UTF_8)
                    .split(SEPARATOR, 3);
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new OrderCursor(Instant.parse(parts[0]), OrderKey.of(parts[1], parts[2])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
