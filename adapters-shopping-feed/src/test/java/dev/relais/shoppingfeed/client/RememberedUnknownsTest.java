package dev.relais.shoppingfeed.client;

import java.time.Instant;
import java.util.stream.IntStream;

import dev.relais.domain.feed.UnknownOrder;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.ShopStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R03 the memory of orders asked for in vain")
class RememberedUnknownsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final RememberedUnknowns unknowns = new RememberedUnknowns();

    @Test
    @DisplayName("R03 keeps what it is told last, of each order by itself, until it is to forget it")
    void keeps() {
        OrderKey order = OrderKey.of("atelier", "1001");
        UnknownOrder first = unknown("3");
        UnknownOrder second = unknown("4");

        unknowns.remember(order, first);
        unknowns.remember(order, second);

        assertThat(unknowns.find(order)).contains(second);
        assertThat(unknowns.find(OrderKey.of("boutique", "1001"))).isEmpty();
        unknowns.forget(order);
        assertThat(unknowns.find(order)).isEmpty();
    }

    @Test
    @DisplayName("R03 does not grow for ever")
    void isBounded() {
        for (int order = 0; order < 30_000; order++) {
            unknowns.remember(OrderKey.of("atelier", "order-" + order), unknown("3"));
        }

        long kept = IntStream.range(0, 30_000)
                .filter(order ->
                        unknowns.find(OrderKey.of("atelier", "order-" + order)).isPresent())
                .count();
        assertThat(kept).isBetween(1L, 10_000L);
    }

    private static UnknownOrder unknown(String status) {
        return UnknownOrder.first(
                new Declaration(new ShopStatus(status), DeclaredTracking.UNSAID, null, null, null, false), NOW);
    }
}
