package dev.relais.shoppingfeed.sandbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What can be asked about an order: its path, its ticket type, what its success does and when it comes too late. */
enum Operation {
    ACCEPT("accept", "order.notify.acceptance", TestOrder::accept, Set.of()),
    CANCEL("cancel", "order.notify.cancellation", TestOrder::cancel, Set.of("shipped", "partially_shipped")),
    REFUSE("refuse", "order.notify.refusal", TestOrder::refuse, Set.of()),
    SHIP("ship", "order.notify.shipment", TestOrder::ship, Set.of("cancelled", "refused")),
    REFUND("refund", "order.notify.refund", TestOrder::refund, Set.of()),
    ACKNOWLEDGE("acknowledge", "order.acknowledge", TestOrder::acknowledge, Set.of()),
    UNACKNOWLEDGE("unacknowledge", "order.unacknowledge", TestOrder::unacknowledge, Set.of()),
    DELIVER("deliver", "order.notify.delivery", (order, ticket) -> {}, Set.of()),
    UPLOAD_DOCUMENTS("upload-documents", "order.notify.upload-documents", (order, ticket) -> {}, Set.of());

    private final String path;
    private final String ticketType;
    private final BiConsumer<TestOrder, Ticket> effect;
    private final Set<String> tooLateIn;

    Operation(String path, String ticketType, BiConsumer<TestOrder, Ticket> effect, Set<String> tooLateIn) {
        this.path = path;
        this.ticketType = ticketType;
        this.effect = effect;
        this.tooLateIn = tooLateIn;
    }

    static Optional<Operation> at(String path) {
        return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    String ticketType() {
        return ticketType;
    }

    boolean comesTooLateFor(TestOrder order) {
        return tooLateIn.contains(order.status());
    }

    void succeed(TestOrder order, Ticket ticket) {
        effect.accept(order, ticket);
    }
}
