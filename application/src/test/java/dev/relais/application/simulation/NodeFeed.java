package dev.relais.application.simulation;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.relais.domain.feed.ConnectionReport;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.ticket.BatchId;

/**
 * The API as one node calls it: the node can be killed before and after, and held up after. That it is held up between its last look
 * at the storage and the wire is left out: against that nothing helps but that whoever takes over waits before it looks (R29).
 */
final class NodeFeed implements ShoppingFeed {

    private final Node node;
    private final World world;
    private final ShoppingFeed api;

    NodeFeed(Node node, World world, ShoppingFeed api) {
        this.node = node;
        this.world = world;
        this.api = api;
    }

    @Override
    public SendResult send(StoreAccess access, Operation operation, List<OrderOperation> orders) {
        return called("sending " + operation + ids(orders), () -> {
            world.leases().leaves(operation, orders);
            return api.send(access, operation, orders);
        });
    }

    @Override
    public TicketsAnswer tickets(StoreAccess access, BatchId batch) {
        return called("reading tickets", () -> api.tickets(access, batch));
    }

    @Override
    public TicketsAnswer ticketsOf(StoreAccess access, ShoppingFeedOrderId order, Operation operation, Instant since) {
        return called(
                "looking for tickets of " + operation + " " + order,
                () -> api.ticketsOf(access, order, operation, since));
    }

    @Override
    public ConnectionReport test(StoreAccess access) {
        throw new UnsupportedOperationException("No connection is tested here");
    }

    @Override
    public LookUpResult lookUp(StoreAccess access, OrderRef storeReference) {
        return called("looking an order up", () -> api.lookUp(access, storeReference));
    }

    private static String ids(List<OrderOperation> orders) {
        return orders.stream()
                .map(order -> " " + order.orderId() + " " + order.tracking().number())
                .collect(Collectors.joining(","));
    }

    private <T> T called(String what, Supplier<T> call) {
        world.comesTo(node, "before " + what);
        world.ledger().heedsWait(world.running());
        T answer = call.get();
        world.journal().note(() -> node + " is answered when " + what + ": " + answer);
        world.reached(node, "after " + what);
        return answer;
    }
}
