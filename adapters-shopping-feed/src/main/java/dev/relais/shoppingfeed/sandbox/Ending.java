package dev.relais.shoppingfeed.sandbox;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** How a ticket will end and how long that takes, settled the moment its order is accepted. */
record Ending(TicketState state, Duration after, String message) {

    static final Duration USUAL = Duration.ofSeconds(5);
    static final Duration SLOW = Duration.ofMinutes(2);

    private static final List<String> CARRIERS = List.of("Colissimo", "Chronopost", "DHL", "UPS", "Mondial Relay");

    static Ending of(Misbehaviour misbehaviour, Operation operation, TestOrder order, JsonNode wish) {
        if (misbehaviour == Misbehaviour.FAIL_STATE) {
            return wrongState(operation, "its current status on the marketplace does not allow it");
        }
        if (misbehaviour == Misbehaviour.CANCELED) {
            return new Ending(TicketState.CANCELED, USUAL, "The task has been refused and will not be processed");
        }
        if (misbehaviour == Misbehaviour.FAIL_CARRIER && operation == Operation.SHIP && !isAccepted(wish)) {
            return unknownCarrier(Json.text(wish, "carrier"));
        }
        if (operation.comesTooLateFor(order)) {
            return wrongState(operation, "it is already " + order.status());
        }
        return new Ending(TicketState.SUCCEED, misbehaviour == Misbehaviour.SLOW ? SLOW : USUAL, "done");
    }

    private static boolean isAccepted(JsonNode wish) {
        return CARRIERS.stream().anyMatch(Json.text(wish, "carrier")::equalsIgnoreCase);
    }

    private static Ending wrongState(Operation operation, String why) {
        var message = "Operation \"%s\" is not possible for this order: %s".formatted(operation.path(), why);
        return new Ending(TicketState.FAILED, USUAL, message);
    }

    private static Ending unknownCarrier(String carrier) {
        var message = "Carrier \"%s\" is not accepted by the marketplace. Accepted carriers: %s"
                .formatted(carrier, String.join(", ", CARRIERS));
        return new Ending(TicketState.FAILED, USUAL, message);
    }
}
