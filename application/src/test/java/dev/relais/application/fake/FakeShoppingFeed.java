package dev.relais.application.fake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.relais.domain.feed.ConnectedStore;
import dev.relais.domain.feed.ConnectionReport;
import dev.relais.domain.feed.IgnoredOrder;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Ticket;
import dev.relais.domain.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * A Shopping Feed that does what a test tells it. Unless told otherwise it accepts every request, and its tickets run until
 * {@link #ticketsSay} ends them.
 */
public final class FakeShoppingFeed implements ShoppingFeed {

    private final InstantSource time;
    private final List<Request> requests = new ArrayList<>();
    private final List<BatchId> looks = new ArrayList<>();
    private final List<ShoppingFeedOrderId> searches = new ArrayList<>();
    private final Deque<Reply> script = new ArrayDeque<>();
    private final Map<StoreId, Reply> always = new HashMap<>();
    private final Map<ShoppingFeedOrderId, String> ignored = new HashMap<>();
    private final Map<ShoppingFeedOrderId, String> poisonous = new HashMap<>();
    private final Map<OrderRef, ShoppingFeedLink> known = new HashMap<>();
    private final List<OrderRef> lookUps = new ArrayList<>();
    private @Nullable LookUpResult lookUpAnswer;
    private final List<Made> tickets = new ArrayList<>();
    private final Deque<TicketsAnswer> ticketScript = new ArrayDeque<>();
    private @Nullable String outage;
    private Runnable whileAsked = () -> {};

    public FakeShoppingFeed(InstantSource time) {
        this.time = time;
    }

    /** One operation request, as it arrived. */
    public record Request(StoreId store, String token, Operation operation, List<OrderOperation> orders, Instant at) {}

    /** How a request is answered; {@code accept} makes the tickets and the answer of a healthy API. */
    public interface Reply {

        SendResult to(Request request, Supplier<SendResult> accept);

        /** Accepted, but the answer never arrives. */
        static Reply lost() {
            return (request, accept) -> {
                accept.get();
                return new SendResult.Unknown("time-out after sending");
            };
        }

        /** Neither accepted nor answered, and nobody can tell. */
        static Reply swallowed() {
            return (request, accept) -> new SendResult.Unknown("time-out after sending");
        }

        static Reply of(SendResult result) {
            return (request, accept) -> result;
        }

        /** Something happens while the request is on its way. */
        static Reply during(Runnable meanwhile, SendResult result) {
            return (request, accept) -> {
                meanwhile.run();
                return result;
            };
        }
    }

    private record Made(Ticket ticket, Operation operation, Instant scheduledAt) {

        Made saying(TicketState state, String message) {
            Ticket next = new Ticket(
                    ticket.id(),
                    ticket.batchId(),
                    state,
                    ticket.orderId(),
                    ticket.reference(),
                    ticket.channel(),
                    message);
            return new Made(next, operation, scheduledAt);
        }
    }

    /** The next request is answered like this. */
    public FakeShoppingFeed answers(Reply reply) {
        script.add(reply);
        return this;
    }

    /** Every request of this store is answered like this until {@link #recovers}. */
    public void answersAlways(StoreId store, Reply reply) {
        always.put(store, reply);
    }

    public void recovers(StoreId store) {
        always.remove(store);
    }

    /** R24: this order is listed in the report of whatever request holds it. */
    public void ignores(long orderId, String message) {
        ignored.put(new ShoppingFeedOrderId(orderId), message);
    }

    /** R28: every request that holds this order is refused. */
    public void refuses(long orderId, String message) {
        poisonous.put(new ShoppingFeedOrderId(orderId), message);
    }

    /** R03: an order of this store reference is known. */
    public void knows(String storeReference, ShoppingFeedLink link) {
        known.put(new OrderRef(storeReference), link);
    }

    /** Looking up does not work until told so again; null ends the outage. */
    public void cannotLookUp(@Nullable String what) {
        outage = what;
    }

    /** Every look-up is answered so until told otherwise; null ends that. */
    public void answersLookUps(@Nullable LookUpResult answer) {
        lookUpAnswer = answer;
    }

    /** The references asked for so far. */
    public List<OrderRef> lookUps() {
        return List.copyOf(lookUps);
    }

    /** R37: the API knows no ticket of what it was sent so far. */
    public void forgets() {
        tickets.clear();
    }

    /** Every ticket that is still open comes to this state. */
    public void ticketsSay(TicketState state, String message) {
        tickets.replaceAll(made -> made.ticket().state().isFinal() ? made : made.saying(state, message));
    }

    /** The tickets of this order come to this state. */
    public void ticketsOf(long orderId, TicketState state, String message) {
        tickets.replaceAll(
                made -> Long.valueOf(orderId).equals(made.ticket().orderId()) ? made.saying(state, message) : made);
    }

    /** A ticket in this batch that no request of ours made. */
    public void addsTicket(Ticket ticket) {
        tickets.add(new Made(ticket, Operation.SHIP, time.instant()));
    }

    /** The next question about tickets is answered like this. */
    public void answersAboutTickets(TicketsAnswer answer) {
        ticketScript.add(answer);
    }

    /** Something happens while the next question about tickets is on its way. */
    public void whileAskedAboutTickets(Runnable meanwhile) {
        whileAsked = meanwhile;
    }

    /** Every operation request, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Every batch whose tickets were read, in order. */
    public List<BatchId> looks() {
        return List.copyOf(looks);
    }

    /** Every order whose tickets were searched for, in order. */
    public List<ShoppingFeedOrderId> searches() {
        return List.copyOf(searches);
    }

    @Override
    public SendResult send(StoreAccess access, Operation operation, List<OrderOperation> orders) {
        Request request =
                new Request(access.store(), access.token().value(), operation, List.copyOf(orders), time.instant());
        requests.add(request);
        Reply reply = script.isEmpty() ? always.getOrDefault(access.store(), this::healthy) : script.remove();
        return reply.to(request, () -> accept(request));
    }

    @Override
    public TicketsAnswer tickets(StoreAccess access, BatchId batch) {
        looks.add(batch);
        return answer(made -> batch.value().equals(made.ticket().batchId()));
    }

    @Override
    public TicketsAnswer ticketsOf(StoreAccess access, ShoppingFeedOrderId order, Operation operation, Instant since) {
        searches.add(order);
        return answer(made -> Long.valueOf(order.value()).equals(made.ticket().orderId())
                && made.operation() == operation
                && !made.scheduledAt().isBefore(since));
    }

    @Override
    public ConnectionReport test(StoreAccess access) {
        ConnectedStore store = new ConnectedStore(access.store(), "Atelier", "FR", "active");
        return new ConnectionReport(true, true, true, true, "atelier", List.of(store), "");
    }

    @Override
    public LookUpResult lookUp(StoreAccess access, OrderRef storeReference) {
        lookUps.add(storeReference);
        if (lookUpAnswer != null) {
            return lookUpAnswer;
        }
        if (outage != null) {
            return new LookUpResult.Unavailable(outage);
        }
        ShoppingFeedLink link = known.get(storeReference);
        return link == null ? new LookUpResult.NotKnown() : new LookUpResult.Found(link);
    }

    private TicketsAnswer answer(Predicate<Made> asked) {
        Runnable meanwhile = whileAsked;
        whileAsked = () -> {};
        meanwhile.run();
        return ticketScript.isEmpty()
                ? new TicketsAnswer.Read(
                        tickets.stream().filter(asked).map(Made::ticket).toList())
                : ticketScript.remove();
    }

    private SendResult healthy(Request request, Supplier<SendResult> accept) {
        return request.orders().stream()
                .filter(order -> poisonous.containsKey(order.orderId()))
                .findFirst()
                .<SendResult>map(order -> new SendResult.Refused(422, poisonous.get(order.orderId())))
                .orElseGet(accept);
    }

    private SendResult accept(Request request) {
        String batch = "batch-" + requests.size();
        List<IgnoredOrder> report = new ArrayList<>();
        for (OrderOperation order : request.orders()) {
            if (ignored.containsKey(order.orderId())) {
                report.add(new IgnoredOrder(order.orderId(), ignored.get(order.orderId())));
            } else {
                long id = order.orderId().value();
                Ticket ticket = new Ticket(batch + "/" + id, batch, TicketState.SCHEDULED, id, null, null, "");
                tickets.add(new Made(ticket, request.operation(), time.instant()));
            }
        }
        return new SendResult.Accepted(new BatchId(batch), report);
    }
}
