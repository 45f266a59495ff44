package dev.relais.shoppingfeed.client;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.shop.Operation;

/** The API's ticket types; that of {@code deliver} is not documented, so it is any that is not another's (API section 4). */
final class TicketTypes {

    private static final Map<Operation, String> DOCUMENTED = Map.of(
            Operation.SHIP, "order.notify.shipment",
            Operation.CANCEL, "order.notify.cancellation",
            Operation.REFUND, "order.notify.refund");

    /** What the API lists besides; Relais asks for none of these, other clients of the store do. */
    private static final Set<String> OTHERS = Set.of(
            "order.acknowledge",
            "order.unacknowledge",
            "order.notify.acceptance",
            "order.notify.refusal",
            "order.notify.upload-documents");

    private TicketTypes() {}

    /** The type to ask for; empty, for every type, where none is documented. */
    static Optional<String> filter(Operation operation) {
        return Optional.ofNullable(DOCUMENTED.get(operation));
    }

    /** True unless the ticket is known to be of another operation. */
    static boolean isOf(JsonNode ticket, Operation operation) {
        Optional<String> type = Embedded.text(ticket.path("type"));
        return type.isEmpty()
                || filter(operation)
                        .map(type.get()::equals)
                        .orElseGet(() -> type.get().startsWith("order.")
                                && !OTHERS.contains(type.get())
                                && !DOCUMENTED.containsValue(type.get()));
    }
}
