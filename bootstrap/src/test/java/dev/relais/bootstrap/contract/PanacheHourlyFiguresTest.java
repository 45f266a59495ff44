package dev.relais.bootstrap.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.overview.HourlyFigures;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Figures by the hour on PostgreSQL")
class PanacheHourlyFiguresTest {

    @Inject
    Shops shops;

    @Inject
    ProcessRuns runs;

    @Inject
    HourlyFigures figures;

    @Inject
    MovableTime time;

    @Inject
    EntityManager database;

    private final Shop shop = AShop.aShop().called("shop-" + UUID.randomUUID()).build();

    @BeforeEach
    void begin() {
        QuarkusTransaction.requiringNew().run(() -> shops.add(shop));
    }

    @Test
    @DisplayName("sum up what the runs of an hour did, and how long confirmations took")
    void sumUp() {
        run(3, 2, 1);
        run(1, 0, 0);

        assertThat(ofShop()).singleElement().satisfies(hour -> {
            assertThat(hour.sent()).isEqualTo(4);
            assertThat(hour.succeeded()).isEqualTo(2);
            assertThat(hour.failed()).isEqualTo(1);
            assertThat(hour.durations()).isEqualTo(Map.of(Duration.ofMinutes(5), 2L));
        });
    }

    @Test
    @DisplayName("are told of all shops together, too")
    void ofAllShops() {
        long before = sentByAll();

        run(3, 0, 0);

        assertThat(sentByAll()).isEqualTo(before + 3);
    }

    @Test
    @DisplayName("leave out what lies outside the period, and hours in which nothing happened")
    void period() {
        run(1, 0, 0);
        time.pass(Duration.ofHours(3));
        run(2, 0, 0);

        assertThat(ofShop()).extracting(HourlyFigures.Hour::sent).containsExactly(1L, 2L);
        assertThat(figures.hours(
                        Optional.of(shop.code()),
                        time.instant().minus(Duration.ofHours(2)),
                        time.instant().plusSeconds(1)))
                .extracting(HourlyFigures.Hour::sent)
                .containsExactly(2L);
    }

    @Test
    @DisplayName("tell whether anything was ever confirmed")
    void anyConfirmed() {
        run(1, 1, 0);
        assertThat(figures.isAnyConfirmed()).isTrue();

        QuarkusTransaction.begin();
        database.createNativeQuery("update hourly_figure set succeeded = 0").executeUpdate();
        assertThat(figures.isAnyConfirmed()).isFalse();
        QuarkusTransaction.rollback();
    }

    @Test
    @DisplayName("of a shop go with it")
    void goWithTheShop() {
        run(1, 1, 0);

        QuarkusTransaction.requiringNew().run(() -> shops.remove(shop.code()));

        assertThat(ofShop()).isEmpty();
    }

    private void run(int sent, int succeeded, int failed) {
        ProcessRun run = runs.start(ProcessKind.SYNC, shop.code()).orElseThrow();
        run.count(Figure.SENT, sent);
        run.count(Figure.FAILED, failed);
        for (int each = 0; each < succeeded; each++) {
            run.count(Figure.SUCCEEDED, 1);
            run.confirmedAfter(Duration.ofMinutes(3));
        }
        run.close();
    }

    private List<HourlyFigures.Hour> ofShop() {
        return hours(Optional.of(shop));
    }

    private long sentByAll() {
        return hours(Optional.empty()).stream()
                .mapToLong(HourlyFigures.Hour::sent)
                .sum();
    }

    private List<HourlyFigures.Hour> hours(Optional<Shop> of) {
        Instant now = time.instant();
        return figures.hours(of.map(Shop::code), now.minus(Duration.ofDays(1)), now.plus(Duration.ofHours(1)));
    }
}
