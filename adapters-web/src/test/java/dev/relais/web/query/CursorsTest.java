package dev.relais.web.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.LogPosition;
import dev.relais.domain.overview.LogSource;
import dev.relais.domain.overview.OrderCursor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorsTest {

    @Test
    @DisplayName("a cursor survives being written into an address")
    void survivesARoundTrip() {
        OrderCursor cursor =
                new OrderCursor(Instant.parse("2026-11-23T10:15:00.123456Z"), OrderKey.of("my-shop", "A/B é|\"2"));

        assertThat(Cursors.read(Cursors.write(cursor))).contains(cursor);
    }

    @Test
    @DisplayName("a place in the log survives it, too")
    void survivesAsAPlaceInTheLog() {
        LogPosition position = new LogPosition(Instant.parse("2026-11-23T10:15:00.123456Z"), LogSource.ORDER, 42);

        assertThat(Cursors.readPosition(Cursors.write(position))).contains(position);
        assertThat(Cursors.readPosition("AAAA")).isEmpty();
        assertThat(Cursors.readPosition(Cursors.write(new OrderCursor(Instant.EPOCH, OrderKey.of("my-shop", "1")))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+294277-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z"})
    @DisplayName("a time that no database knows is none")
    void impossibleTimes(String time) {
        assertThat(Cursors.read(written(time, "my-shop", "1042"))).isEmpty();
        assertThat(Cursors.readRun(written(time, "0197a1b2-0000-7000-8000-000000000000", "run")))
                .isEmpty();
        assertThat(Cursors.readPosition(written(time, LogSource.ORDER.word(), "42")))
                .isEmpty();
        assertThat(Cursors.read(written("2026-11-23T10:15:00Z", "my-shop", "1042")))
                .isPresent();
    }

    private static String written(String... parts) {
        return Base64.getUrlEncoder().encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "!!", "AAAA", "bm90IGEgdGltZQpteS1zaG9wCjEwNDI", "MjAyNi0xMS0yM1QxMDoxNTowMFoKTm8gc2hvcAox"})
    @DisplayName("a cursor that was tampered with begins the list at its beginning")
    void forgivesTampering(String text) {
        assertThat(Cursors.read(text)).isEmpty();
    }
}
