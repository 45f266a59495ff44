package dev.relais.bootstrap.work;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The bells of shops")
class RungBellsTest {

    private static final ShopCode SHOP = new ShopCode("my-shop");
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final int RINGS = 200_000;

    private final RungBells bells = new RungBells();

    @Test
    @DisplayName(
            "R16 one visit is enough for those who ring for the same time or later, not for one who rings for earlier")
    void oneVisit() {
        assertThat(bells.ring(SHOP, TEN)).isTrue();
        assertThat(bells.ring(SHOP, TEN)).isFalse();
        assertThat(bells.ring(SHOP, TEN.plusSeconds(1))).isFalse();
        assertThat(bells.ring(SHOP, TEN.minusSeconds(1))).isTrue();
        assertThat(bells.ring(new ShopCode("another"), TEN)).isTrue();
    }

    @Test
    @DisplayName("R16 who rings after a visit began is visited again")
    void againAfterTheVisit() {
        bells.ring(SHOP, TEN);
        bells.answered(SHOP, TEN);

        assertThat(bells.ring(SHOP, TEN)).isTrue();
    }

    @Test
    @DisplayName("R16, R42 who comes while this node is at the shop goes away, and whoever is there comes again")
    void oneAtATime() {
        assertThat(bells.enter(SHOP)).isTrue();
        assertThat(bells.enter(SHOP)).isFalse();
        assertThat(bells.enter(new ShopCode("another"))).isTrue();

        assertThat(bells.leave(SHOP)).isTrue();
        assertThat(bells.leave(new ShopCode("another"))).isFalse();

        assertThat(bells.enter(SHOP)).isTrue();
        assertThat(bells.leave(SHOP)).isFalse();
    }

    @Test
    @DisplayName("R16 no bell is left hanging, however ringing and visiting meet")
    void noneIsLeftHanging() {
        var visits = new ConcurrentLinkedQueue<Instant>();
        var ringing = new AtomicBoolean(true);
        var visitor = CompletableFuture.runAsync(() -> {
            while (ringing.get() || !visits.isEmpty()) {
                Instant visit = visits.poll();
                if (visit != null) {
                    bells.answered(SHOP, visit);
                }
            }
        });
        for (int i = 0; i < RINGS; i++) {
            Instant at = TEN.plusMillis(i);
            if (bells.ring(SHOP, at)) {
                visits.add(at);
            }
        }
        ringing.set(false);
        visitor.join();

        assertThat(bells.ring(SHOP, TEN.plusSeconds(RINGS))).isTrue();
    }
}
