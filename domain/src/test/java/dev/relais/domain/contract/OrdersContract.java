package dev.relais.domain.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.Shop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

/** What {@link Orders} promises. */
public abstract class OrdersContract extends StorageContract {

    @Test
    @DisplayName("R01 an order that was never declared is not there, and can be held all the same")
    void unknownOrder() {
        OrderKey key = new OrderKey(shop().code(), new OrderRef("1001"));

        assertThat(read(() -> orders().find(key))).isEmpty();
        assertThat(read(() -> orders().hold(key))).isEmpty();
        assertThat(read(() -> orders().holdAll(List.of(key)))).isEmpty();
    }

    @Test
    @DisplayName("R01 an order is stored with everything that is known of it")
    void storesEverything() {
        Order order = AnOrder.anOrder("Commande 7/é")
                .of(shop().code().value())
                .declared(aDeclaration("wc-completed")
                        .saying(new DeclaredTracking("6A1", "Colissimo", "https://example.org/6A1"))
                        .onChannel("Cdiscount", "C-7")
                        .placedAt(TEN_O_CLOCK.minus(Duration.ofDays(2)))
                        .changedAt(TEN_O_CLOCK))
                .shipped()
                .build();

        inTransaction(() -> orders().save(order));

        assertThat(read(() -> orders().find(order.key()))).contains(order);
        assertThat(read(() -> orders().hold(order.key()))).contains(order);
    }

    @Test
    @DisplayName("R01 an order is stored with nothing but a status, too")
    void storesLittle() {
        Order order = AnOrder.anOrder()
                .of(shop().code().value())
                .declared(aDeclaration("3").withoutLink())
                .build();

        inTransaction(() -> orders().save(order));

        assertThat(read(() -> orders().find(order.key()))).contains(order);
    }

    @Test
    @DisplayName("R01 saving a known order replaces all of it")
    void replaces() {
        Order before = stored("1001").shipped().build();
        Order after = before.shipmentTakenBack()
                .declared(aDeclaration("6", "").changedAt(TEN_O_CLOCK).build());

        inTransaction(() -> orders().save(after));

        assertThat(read(() -> orders().find(before.key()))).contains(after);
    }

    @Test
    @DisplayName("R01 what was written in a transaction is seen in it")
    void seesItsOwnWrites() {
        Order order = AnOrder.anOrder().of(shop().code().value()).declared("4").build();
        List<Optional<Order>> seen = new ArrayList<>();

        inTransaction(() -> {
            orders().save(order);
            seen.add(orders().hold(order.key()));
        });

        assertThat(seen).containsExactly(Optional.of(order));
    }

    @Test
    @DisplayName("R01 references are compared exactly, and shops share nothing")
    void comparesExactly() {
        Order order = stored("a-1").build();
        Shop otherShop = AShop.aShop().called("shop-" + UUID.randomUUID()).build();
        shopExists(otherShop);

        assertThat(read(() -> orders().find(new OrderKey(shop().code(), new OrderRef("A-1")))))
                .isEmpty();
        assertThat(read(() ->
                        orders().find(new OrderKey(otherShop.code(), order.key().ref()))))
                .isEmpty();
    }

    @Test
    @DisplayName("R01 of several orders the known ones are held, in key order")
    void holdsTheKnownOnes() {
        Order second = stored("1002").build();
        Order first = stored("1001").build();
        OrderKey unknown = new OrderKey(shop().code(), new OrderRef("1003"));

        Map<OrderKey, Order> held = read(() -> orders().holdAll(List.of(second.key(), unknown, first.key())));

        assertThat(held.values()).containsExactly(first, second);
    }

    @Test
    @DisplayName("R01 of several orders of which some are known those are held")
    void holdsKnownOrNot() {
        Order second = stored("1002").build();
        Order first = stored("1001").build();
        OrderKey unknown = new OrderKey(shop().code(), new OrderRef("1003"));

        Map<OrderKey, Order> held = read(() -> orders().holdKnownOrNot(List.of(second.key(), unknown, first.key())));

        assertThat(held.values()).containsExactlyInAnyOrder(first, second);
    }
}
