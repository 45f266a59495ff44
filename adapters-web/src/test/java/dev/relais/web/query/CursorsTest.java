package dev.relais.web.query;

import java.time.Instant;

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
    @NullSource
    @ValueSource(
            strings = {"", "!!", "AAAA", "bm90IGEgdGltZQpteS1zaG9wCjEwNDI", "MjAyNi0xMS0yM1QxMDoxNTowMFoKTm8gc2hvcAox"})
    @DisplayName("a cursor that was tampered with begins the list at its beginning")
    void forgivesTampering(String text) {
        assertThat(Cursors.read(text)).isEmpty();
    }
}
