package dev.relais.application.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.relais.domain.feed.ConnectionReport;
import dev.relais.domain.feed.IgnoredOrder;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Ticket;
import dev.relais.domain.ticket.TicketState;

/** A Shopping Feed that does what chance says: accepts, refuses, asks to wait, breaks, loses requests or answers, forgets. */
final class Marketplace implements ShoppingFeed {

    private static final SendResult LOST = new SendResult.Unknown("time-out after sending");
    private static final int POISONOUS = 7;

    private final Fate fate;
    private final InstantSource time;
    private final Ledger ledger;
    private final List<Made> tickets = new ArrayList<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Set<OrderKey> doneAlthoughFailed = new HashSet<>();
    private int batches;

    Marketplace(Fate fate, InstantSource time, Ledger ledger) {
        this.fate = fate;
        this.time = time;
        this.ledger = ledger;
    }

    private record Made(Ticket ticket, OrderOperation order, Instant scheduledAt, Instant visibleAt) {

        Made saying(TicketState state) {
            Ticket said = new Ticket(
                    ticket.id(), ticket.batchId(), state, ticket.orderId(), ticket.reference(), ticket.channel(), "");
            return new Made(said, order, scheduledAt, visibleAt);
        }
    }

    /** What a shop's reference is to the API. */
    static long idOf(String ref) {
        return 1000 + Long.parseLong(ref);
    }

    static OrderKey keyOf(ShoppingFeedOrderId id) {
        return OrderKey.of(AShop.CODE, Long.toString(id.value() - 1000));
    }

    /** Some tickets come to an end; in calm times all do. */
    void ticketsEnd() {
        tickets.replaceAll(made -> made.ticket().state().isFinal() || !fate.isCalm() && fate.oneIn(2)
                ? made
                : made.saying(fate.of(
                        TicketState.SUCCEED,
                        TicketState.SUCCEED,
                        TicketState.SUCCEED,
                        TicketState.FAILED,
                        TicketState.CANCELED,
                        fate.isCalm() ? TicketState.SUCCEED : TicketState.RUNNING)));
    }

    /** Something was done about this order that was answered by an error, so that its tickets may be taken for those of a later request. */
    boolean hasMisled(OrderKey order) {
        return doneAlthoughFailed.contains(order);
    }

    /** The number that the last shipment told of this order, of those the API took. */
    Optional<String> toldNumber(long orderId) {
        return tickets.stream()
                .map(Made::order)
                .filter(order -> order.operation() == Operation.SHIP)
                .filter(order -> order.orderId().value() == orderId)
                .reduce((one, next) -> next)
                .map(order -> order.tracking().number());
    }

    @Override
    public SendResult send(StoreAccess access, Operation operation, List<OrderOperation> orders) {
        List<Ledger.Entry> request = ledger.arrives(orders);
        SendResult result = answer(request, orders);
        ledger.answered(request, result);
        return result;
    }

    private SendResult answer(List<Ledger.Entry> request, List<OrderOperation> orders) {
        if (orders.stream().anyMatch(order -> order.orderId().value() % POISONOUS == 0)) {
            return new SendResult.Refused(422, "poison");
        }
        if (fate.limits()) {
            return new SendResult.RateLimited(pause());
        }
        if (fate.isCalm() || fate.below(10) < 6) {
            return take(request, orders, fate.oneIn(20));
        }
        return switch (fate.below(9)) {
            case 0 -> new SendResult.RateLimited(pause());
            case 1 -> new SendResult.RateLimited(pause());
            case 2 -> fate.oneIn(3) ? new SendResult.Unauthorised(401) : new SendResult.Unreachable("refused");
            case 3 -> new SendResult.Unreachable("no connection");
            case 4 -> new SendResult.ServerError(503, "busy");
            case 5 -> takeButFail(request, orders);
            case 6 -> LOST;
            default -> butAnswers(take(request, orders, false), LOST);
        };
    }

    private SendResult takeButFail(List<Ledger.Entry> request, List<OrderOperation> orders) {
        orders.forEach(order -> doneAlthoughFailed.add(keyOf(order.orderId())));
        return butAnswers(take(request, orders, false), new SendResult.ServerError(502, "late"));
    }

    private static SendResult butAnswers(SendResult unheard, SendResult heard) {
        return heard;
    }

    private Duration pause() {
        return fate.of(Duration.ofMillis(2500), Duration.ofSeconds(30), Duration.ofMinutes(2));
    }

    private SendResult take(List<Ledger.Entry> request, List<OrderOperation> orders, boolean ignoresFirst) {
        String batch = "batch-" + ++batches;
        for (int at = ignoresFirst ? 1 : 0; at < orders.size(); at++) {
            OrderOperation order = orders.get(at);
            long id = order.orderId().value();
            Ticket ticket = new Ticket(batch + "/" + id, batch, TicketState.SCHEDULED, id, null, null, "");
            Instant now = time.instant();
            tickets.add(new Made(ticket, order, now, now.plusSeconds(fate.below(21))));
            ledger.taken(request.get(at));
        }
        return new SendResult.Accepted(
                new BatchId(batch),
                ignoresFirst ? List.of(new IgnoredOrder(orders.get(0).orderId(), "not now")) : List.of());
    }

    @Override
    public TicketsAnswer tickets(StoreAccess access, BatchId batch) {
        if (!fate.isCalm() && fate.oneIn(40)) {
            forget(batch.value(), fate.oneIn(2));
        }
        if (forgotten.contains(batch.value())) {
            return new TicketsAnswer.NotKnown("404");
        }
        return answer(made -> batch.value().equals(made.ticket().batchId()));
    }

    /** With its tickets or without; what was done already stays done. */
    private void forget(String batch, boolean withItsTickets) {
        forgotten.add(batch);
        if (withItsTickets) {
            Predicate<Made> isLost = made -> batch.equals(made.ticket().batchId())
                    && !made.ticket().state().isFinal();
            tickets.stream()
                    .filter(isLost)
                    .forEach(made -> ledger.forgotten(
                            made.order().orderId(), made.order().operation()));
            tickets.removeIf(isLost);
        }
    }

    @Override
    public TicketsAnswer ticketsOf(StoreAccess access, ShoppingFeedOrderId order, Operation operation, Instant since) {
        Predicate<Made> asked = made -> made.order().orderId().equals(order)
                && made.order().operation() == operation
                && !made.scheduledAt().isBefore(since);
        TicketsAnswer answer = answer(asked);
        if (answer instanceof TicketsAnswer.Read) {
            ledger.searchedInVain(order, operation, newest(asked));
        }
        return answer;
    }

    private Instant newest(Predicate<Made> asked) {
        return visible(asked)
                .map(Made::scheduledAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private Stream<Made> visible(Predicate<Made> asked) {
        Instant now = time.instant();
        return tickets.stream().filter(asked.and(made -> !made.visibleAt().isAfter(now)));
    }

    private TicketsAnswer answer(Predicate<Made> asked) {
        if (fate.limits()) {
            return new TicketsAnswer.RateLimited(pause());
        }
        if (fate.isCalm() || fate.below(10) < 7) {
            return new TicketsAnswer.Read(visible(asked).map(Made::ticket).toList());
        }
        return switch (fate.below(6)) {
            case 0 -> new TicketsAnswer.RateLimited(pause());
            case 1 -> new TicketsAnswer.RateLimited(pause());
            case 2 -> fate.oneIn(3) ? new TicketsAnswer.Unauthorised(403) : new TicketsAnswer.Unreadable("html");
            default -> new TicketsAnswer.Unreadable("cut short");
        };
    }

    @Override
    public LookUpResult lookUp(StoreAccess access, OrderRef storeReference) {
        if (fate.isCalm() || fate.below(10) < 7) {
            return new LookUpResult.Found(ADeclaration.aDeclaration("2")
                    .knownAs(idOf(storeReference.value()))
                    .link());
        }
        return fate.oneIn(2) ? new LookUpResult.RateLimited(pause()) : new LookUpResult.Unavailable("no connection");
    }

    @Override
    public ConnectionReport test(StoreAccess access) {
        throw new UnsupportedOperationException("No connection is tested here");
    }
}
