package dev.relais.bootstrap.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.history.Failure;
import dev.relais.domain.history.Failures;
import dev.relais.domain.order.Channel;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.Orders;
import dev.relais.domain.overview.FailureCause;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.overview.OpenFailures;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Open failures on PostgreSQL")
class PanacheOpenFailuresTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Inject
    Shops shops;

    @Inject
    Orders orders;

    @Inject
    Failures failures;

    @Inject
    OpenFailures open;

    @Inject
    EntityManager database;

    private final Shop shop = AShop.aShop().called("shop-" + UUID.randomUUID()).build();

    private final FailureFilter ofShop = new FailureFilter(Optional.of(shop.code()), Optional.empty());

    @BeforeEach
    void fail() {
        QuarkusTransaction.requiringNew().run(() -> shops.add(shop));
        opens("A", "Amazon", Operation.SHIP, ReasonCode.TICKET_FAILED, "carrier", NOON);
        opens("B", "Cdiscount", Operation.SHIP, ReasonCode.TICKET_FAILED, "status", NOON.plusSeconds(60));
        opens("C", null, Operation.CANCEL, ReasonCode.REQUEST_REFUSED, "no", NOON.plusSeconds(120));
    }

    @Test
    @DisplayName("are grouped by what they have in common, the most frequent first, with what was said last")
    void causes() {
        assertThat(open.causes(ofShop))
                .containsExactly(
                        new FailureCause(
                                ReasonCode.TICKET_FAILED,
                                2,
                                List.of("Amazon", "Cdiscount"),
                                NOON,
                                NOON.plusSeconds(60),
                                "status"),
                        new FailureCause(
                                ReasonCode.REQUEST_REFUSED,
                                1,
                                List.of(),
                                NOON.plusSeconds(120),
                                NOON.plusSeconds(120),
                                "no"));
    }

    @Test
    @DisplayName("are counted no further than asked, and by operation")
    void counts() {
        assertThat(open.count(ofShop, 10)).isEqualTo(3);
        assertThat(open.count(ofShop, 2)).isEqualTo(2);
        assertThat(open.operations(ofShop)).isEqualTo(Map.of(Operation.SHIP, 2L, Operation.CANCEL, 1L));
    }

    @Test
    @DisplayName("R33 are told apart by what was said, the most frequent first, no more than the latest of them")
    void said() {
        opens("D", null, Operation.SHIP, ReasonCode.TICKET_FAILED, "status", NOON.plusSeconds(180));
        FailureFilter refused = ofShop.of(ReasonCode.TICKET_FAILED);

        assertThat(open.said(refused, 10))
                .containsExactly(
                        new OpenFailures.Said(ReasonCode.TICKET_FAILED, Operation.SHIP, "status", 2),
                        new OpenFailures.Said(ReasonCode.TICKET_FAILED, Operation.SHIP, "carrier", 1));
        assertThat(open.said(refused, 2))
                .containsExactly(new OpenFailures.Said(ReasonCode.TICKET_FAILED, Operation.SHIP, "status", 2));
    }

    @Test
    @DisplayName("R07 are counted where a tracking number was missing and still is, among the latest")
    void withoutNumber() {
        opens("D", null, Operation.SHIP, ReasonCode.TRACKING_NUMBER_MISSING, "", NOON);
        opens("E", null, Operation.SHIP, ReasonCode.TRACKING_NUMBER_MISSING, "", NOON);
        assertThat(open.countWithoutNumber(ofShop, 10)).isEqualTo(2);
        assertThat(open.countWithoutNumber(ofShop, 1)).isEqualTo(1);
        assertThat(open.countWithoutNumber(ofShop.of(ReasonCode.TICKET_FAILED), 10))
                .isZero();

        QuarkusTransaction.requiringNew().run(() -> {
            orders.hold(key("E"));
            orders.save(AnOrder.anOrder("E")
                    .of(shop.code().value())
                    .declared("4", "6A1")
                    .build());
        });

        assertThat(open.countWithoutNumber(ofShop, 10)).isEqualTo(1);
    }

    @Test
    @DisplayName("are paged in an order that stays; what opens meanwhile is left out")
    void pages() {
        List<OpenFailures.Placed> first = open.page(ofShop, NOON.plusSeconds(60), Optional.empty(), 1);
        List<OpenFailures.Placed> next =
                open.page(ofShop, NOON.plusSeconds(60), Optional.of(first.get(0).place()), 5);

        assertThat(refs(first)).containsExactly("A");
        assertThat(refs(next)).containsExactly("B");
    }

    @Test
    @DisplayName("are those of one cause if that is asked")
    void ofOneCause() {
        FailureFilter filter = new FailureFilter(Optional.of(shop.code()), Optional.of(ReasonCode.REQUEST_REFUSED));

        assertThat(refs(open.page(filter, NOON.plusSeconds(999), Optional.empty(), 5)))
                .containsExactly("C");
        assertThat(open.count(filter, 5)).isEqualTo(1);
    }

    @Test
    @DisplayName("are open no more once they are closed or set aside, and it is known when the last one was")
    void settled() {
        Instant later = NOON.plusSeconds(9_999_999);
        QuarkusTransaction.requiringNew().run(() -> {
            failures.close(key("A"), Set.of(Operation.SHIP), NOON.plusSeconds(300));
            failures.dismiss(key("C"), Set.of(Operation.CANCEL), later);
        });

        assertThat(refs(open.page(ofShop, NOON.plusSeconds(999), Optional.empty(), 5)))
                .containsExactly("B");
        assertThat(open.lastSettled()).contains(later);
        assertThat(open.isAnySettled()).isTrue();
        QuarkusTransaction.begin();
        database.createNativeQuery("delete from failure where closed_at is not null or dismissed_at is not null")
                .executeUpdate();
        assertThat(open.isAnySettled()).isFalse();
        QuarkusTransaction.rollback();
    }

    private static List<String> refs(List<OpenFailures.Placed> page) {
        return page.stream()
                .map(placed -> placed.failure().order().ref().value())
                .toList();
    }

    private OrderKey key(String ref) {
        return OrderKey.of(shop.code().value(), ref);
    }

    private void opens(String ref, String channel, Operation operation, ReasonCode reason, String message, Instant at) {
        Order order = AnOrder.anOrder(ref).of(shop.code().value()).declared("4").build();
        Failure failure = new Failure(
                order.key(),
                channel == null ? null : new Channel(channel),
                operation,
                Outcome.FAILED,
                reason,
                message,
                at);
        QuarkusTransaction.requiringNew().run(() -> {
            orders.hold(order.key());
            orders.save(order);
            failures.open(failure);
        });
    }
}
