package dev.relais.application.simulation;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.relais.application.declare.DeclarationResult;
import dev.relais.application.declare.DeclareOrder;
import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.order.OrderKey;

/** A shop with some orders; it declares what chance makes of them, and remembers what Relais acknowledged. */
final class Shopkeeper {

    private static final List<String> STATUSES = List.of("2", "3", "4", "4", "5", "6", "7", "8");
    private static final List<String> NUMBERS = List.of("", "T1", "T2", "T3", "T4", "T5");

    private static final String CANCELLED = "6";

    private final World world;
    private final Fate fate;
    private final List<OrderKey> orders;
    private final Set<OrderKey> everCancelled = new HashSet<>();

    Shopkeeper(World world) {
        this.world = world;
        this.fate = world.fate();
        int howMany = fate.oneIn(500) ? 130 : 1 + fate.below(4);
        orders = IntStream.rangeClosed(1, howMany)
                .mapToObj(number -> OrderKey.of(AShop.CODE, Integer.toString(number)))
                .toList();
    }

    static AShop shop(Fate fate) {
        AShop shop = AShop.aShop()
                .waitingForTracking(fate.of(Duration.ZERO, Duration.ofMinutes(5)))
                .recallingWithin(fate.of(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(60)));
        return fate.oneIn(2) ? shop.inBatch() : shop.inRealTime();
    }

    /** R47: the orders whose every number has to be told. */
    List<OrderKey> neverCancelled() {
        return orders.stream().filter(order -> !everCancelled.contains(order)).toList();
    }

    OrderKey anyOrder() {
        return fate.of(orders);
    }

    /** With many orders, all of them are ready to be sent at once. */
    void opens(Node node) {
        if (orders.size() > 10) {
            orders.forEach(order -> declares(
                    node,
                    order,
                    ADeclaration.aDeclaration("4", "T1")
                            .knownAs(Marketplace.idOf(order.ref().value()))));
        }
    }

    void declares(Node node) {
        OrderKey order = anyOrder();
        String status = fate.of(STATUSES);
        if (status.equals(CANCELLED)) {
            everCancelled.add(order);
        }
        ADeclaration said = ADeclaration.aDeclaration(status)
                .knownAs(Marketplace.idOf(order.ref().value()))
                .changedAt(
                        fate.oneIn(15)
                                ? world.time().instant().minusSeconds(60)
                                : world.time().instant());
        if (fate.oneIn(20)) {
            said.asBaseline();
        } else if (fate.oneIn(2)) {
            said.trackedAs(fate.of(NUMBERS));
        }
        if (fate.oneIn(8)) {
            said.withoutLink();
        }
        declares(node, order, said);
    }

    private void declares(Node node, OrderKey order, ADeclaration said) {
        world.journal().note(() -> "the shop declares " + order.ref() + " to " + node + ": " + said.build());
        world.begins(node, "declaring " + order.ref(), () -> {
            DeclarationResult result = node.declare(new DeclareOrder.Command(order, said.build(), null));
            result.fold(new DeclarationResult.Cases<>(
                    answer -> {
                        answer.task().ifPresent(world.laws()::acknowledged);
                        return answer;
                    },
                    unavailable -> unavailable,
                    unknown -> unknown));
        });
    }
}
