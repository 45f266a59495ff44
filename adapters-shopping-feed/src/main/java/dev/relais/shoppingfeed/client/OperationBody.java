package dev.relais.shoppingfeed.client;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.shop.Operation;

/** The body of an operation request: one key, an array of orders, each named by its id (API section 3). */
final class OperationBody {

    private OperationBody() {}

    static JsonNode of(Operation operation, List<OrderOperation> orders) {
        if (orders.stream().anyMatch(order -> order.operation() != operation)) {
            throw new IllegalArgumentException("A request holds orders of one operation, here " + operation);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode list = body.putArray("order");
        orders.forEach(order -> list.add(order(order)));
        return body;
    }

    private static ObjectNode order(OrderOperation order) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", order.orderId().value());
        switch (order.operation()) {
            case SHIP -> ship(node, order);
            case CANCEL -> node.put("reason", order.cancelReason());
            case REFUND -> node.putObject("refund").put("shipping", true).putArray("products");
            case DELIVER -> {}
        }
        return node;
    }

    /** The whole order, from no warehouse in particular. */
    private static void ship(ObjectNode node, OrderOperation order) {
        node.put("carrier", order.tracking().carrier())
                .put("trackingNumber", order.tracking().number())
                .put("trackingLink", order.tracking().url());
        node.putArray("items");
        node.putNull("warehouseId");
    }
}
