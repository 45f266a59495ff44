package dev.relais.web.api.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.overview.LogFilter;
import dev.relais.domain.overview.LogPosition;
import dev.relais.domain.overview.LogSource;
import dev.relais.domain.overview.Period;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.problem.Refusal;
import dev.relais.web.problem.Violation;
import dev.relais.web.query.Cursors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LogQueryTest {

    private static final ShopCode SHOP = new ShopCode("atelier");

    @Test
    @DisplayName("R41 a log without filters is the first fifty lines of all")
    void nothingAsked() {
        assertThat(LogQuery.page(SHOP, Map.of())).isEqualTo(new LogQuery(LogFilter.of(SHOP), Optional.empty(), 50));
    }

    @Test
    @DisplayName("R41 order, process, level, time and place are understood")
    void everythingAsked() {
        LogPosition place = new LogPosition(Instant.parse("2026-11-23T12:00:00Z"), LogSource.PROCESS, 42);

        LogQuery query = LogQuery.page(
                SHOP,
                Map.of(
                        "order", List.of("A/1"),
                        "process", List.of("tickets"),
                        "level", List.of("warning"),
                        "from", List.of("2026-11-23T00:00:00+01:00"),
                        "to", List.of("2026-11-24T00:00:00+01:00"),
                        "after", List.of(Cursors.write(place)),
                        "limit", List.of("200")));

        assertThat(query)
                .isEqualTo(new LogQuery(
                        new LogFilter(
                                SHOP,
                                Optional.of(new OrderRef("A/1")),
                                Optional.of(ProcessKind.TICKETS),
                                LogLevel.WARNING,
                                Period.between(
                                        Instant.parse("2026-11-22T23:00:00Z"), Instant.parse("2026-11-23T23:00:00Z"))),
                        Optional.of(place),
                        200));
    }

    @Test
    @DisplayName("R41 what cannot be used is refused all at once, and a file has no pages")
    void refuses() {
        Refusal wrong = catchThrowableOfType(
                Refusal.class,
                () -> LogQuery.page(
                        SHOP,
                        Map.of(
                                "process", List.of("sending"),
                                "level", List.of("loud"),
                                "after", List.of("x"),
                                "limit", List.of("201"))));
        Refusal paged = catchThrowableOfType(Refusal.class, () -> LogQuery.all(SHOP, Map.of("limit", List.of("10"))));

        assertThat(wrong.problem().violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("process", "level", "after", "limit");
        assertThat(paged.problem().violations()).extracting(Violation::field).containsExactly("limit");
    }
}
