package dev.relais.shoppingfeed.client;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.shop.Operation;
import org.jspecify.annotations.Nullable;

/** The API's ticket types of our operations; that of {@code deliver} is not documented (API section 4). */
final class TicketTypes {

    private static final Map<Operation, String> DOCUMENTED = Map.of(
            Operation.SHIP, "order.notify.shipment",
            Operation.CANCEL, "order.notify.cancellation",
            Operation.REFUND, "order.notify.refund");

    private TicketTypes() {}

    /** The type to ask for; null, for every type, where none is documented. */
    static @Nullable String filter(Operation operation) {
        return DOCUMENTED.get(operation);
    }

    /** True unless the ticket is known to be of another operation. */
    static boolean isOf(JsonNode ticket, Operation operation) {
        String type = ticket.path("type").asText("");
        return DOCUMENTED.containsKey(operation)
                ? type.isEmpty() || type.equals(DOCUMENTED.get(operation))
                : !DOCUMENTED.containsValue(type);
    }
}
