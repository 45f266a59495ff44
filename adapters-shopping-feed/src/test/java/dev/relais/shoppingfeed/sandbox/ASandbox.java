package dev.relais.shoppingfeed.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A sandbox without HTTP, whose clock moves only when it is told to. */
final class ASandbox {

    static final long STORE = 1276;
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private Instant now = START;
    private final OperationDesk operations;
    final OrderDesk orders;
    final TicketDesk tickets;
    final Sandbox door;
    final Ledger ledger;
    final Received received = new Received();
    final SimulatorDesk simulator;

    private ASandbox(Journal journal) {
        ledger = new Ledger(journal, () -> now);
        operations = new OperationDesk(ledger);
        orders = new OrderDesk(ledger);
        tickets = new TicketDesk(ledger);
        door = new Sandbox(orders);
        simulator = new SimulatorDesk(ledger, received, new On());
    }

    static ASandbox fresh() {
        return new ASandbox(Journal.none());
    }

    static ASandbox keptIn(Journal journal) {
        return new ASandbox(journal);
    }

    ASandbox after(Duration time) {
        now = now.plus(time);
        return this;
    }

    ASandbox withOrder(long id, String reference) {
        door.addOrder(STORE, id, reference, "Amazon", null);
        return this;
    }

    OperationDesk.Taken ask(Operation operation, String... wishes) {
        return ask(STORE, operation, "token", wishes);
    }

    OperationDesk.Taken ask(long store, Operation operation, String token, String... wishes) {
        return operations.take(new OperationCall(store, operation, all(wishes), Optional.empty(), token));
    }

    OperationDesk.Taken askFor(Misbehaviour wished, Operation operation, String... wishes) {
        return operations.take(new OperationCall(STORE, operation, all(wishes), Optional.of(wished), "token"));
    }

    ObjectNode ticketsWhere(String query) {
        return tickets.list(STORE, new Page(Links.tickets(STORE), Query.of(query), "ticket"));
    }

    JsonNode onlyTicket() {
        var found = ticketsWhere("").path("_embedded").path("ticket");
        if (found.size() != 1) {
            throw new AssertionError("one ticket expected, found " + found);
        }
        return found.get(0);
    }

    ObjectNode ordersWhere(String query) {
        return orders.list(STORE, new Page(Links.store(STORE) + "/order", Query.of(query), "order"));
    }

    String statusOf(long orderId) {
        return orders.show(STORE, orderId).path("status").asText();
    }

    private static List<Wish> all(String... wishes) {
        var body = "{\"order\":[" + String.join(",", wishes) + "]}";
        return Wish.all(body.getBytes(StandardCharsets.UTF_8));
    }

    private static final class On implements SandboxSettings {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration hangsFor() {
            return Duration.ofMinutes(1);
        }
    }
}
