package dev.relais.shoppingfeed.client;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.feed.ConnectionReport;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Ticket;
import io.quarkus.runtime.Startup;

/**
 * Shopping Feed over HTTP: gives each status code its meaning and never throws for what the API or the network does.
 *
 * <p>Made at the start: a client that is made while a request is answered belongs to the HTTP server's context and is closed
 * with it, before calls that are under way have ended.
 */
@Startup
@Singleton
class RestShoppingFeed implements ShoppingFeed {

    private final StoreApi api;
    private final SessionApi session;
    private final URI base;
    private final InstantSource time;
    private final Paces paces;

    @Inject
    RestShoppingFeed(ShoppingFeedSettings settings, InstantSource time) {
        this.base = FeedAddress.checked(settings.url());
        this.api = Transport.to(settings, StoreApi.class);
        this.session = Transport.to(settings, SessionApi.class);
        this.time = time;
        this.paces = new Paces(time);
    }

    @Override
    public SendResult send(StoreAccess access, Operation operation, List<OrderOperation> orders) {
        if (orders.isEmpty() || orders.size() > Batch.MOST_ORDERS) {
            throw new IllegalArgumentException(
                    "A request holds 1 to " + Batch.MOST_ORDERS + " orders, not " + orders.size());
        }
        JsonNode body = OperationBody.of(operation, orders);
        Call call =
                paced(access, () -> api.operate(bearer(access), access.store().value(), operation.word(), body));
        return call.fold(new Call.Cases<>(
                answered -> result(answered.answer()),
                notConnected -> new SendResult.Unreachable(notConnected.what()),
                lost -> new SendResult.Unknown(lost.what())));
    }

    @Override
    public TicketsAnswer tickets(StoreAccess access, BatchId batch) {
        return answer(tickets(access)
                .all(
                        Map.of("batchId", batch.value()),
                        ticket -> Optional.of(ticket)
                                .filter(each -> TicketJson.isOf(each, batch))
                                .map(TicketJson::read)));
    }

    @Override
    public TicketsAnswer ticketsOf(StoreAccess access, ShoppingFeedOrderId order, Operation operation, Instant since) {
        Function<JsonNode, Optional<Ticket>> wanted = ticket -> Optional.of(ticket)
                .filter(each -> TicketTypes.isOf(each, operation))
                .filter(each -> TicketJson.isAbout(each, order))
                .filter(each -> TicketJson.isSince(each, since))
                .map(TicketJson::read);
        Pages tickets = tickets(access);
        String id = order.toString();
        return answer(TicketTypes.filter(operation)
                .map(type -> tickets.all(Map.of("type", type, "payloadId", id), wanted))
                .orElseGet(() -> ofEveryType(tickets, id, wanted)));
    }

    /** The API may insist on a type beside an order's id (API section 4); without either it shows all tickets there are. */
    private static Listing<Ticket> ofEveryType(
            Pages tickets, String order, Function<JsonNode, Optional<Ticket>> wanted) {
        Listing<Ticket> found = tickets.all(Map.of("payloadId", order), wanted);
        boolean filterIsRefused =
                found.fold(new Listing.Cases<>(whole -> false, answer -> answer.saysRequestIsWrong(), broken -> false));
        return filterIsRefused ? tickets.all(Map.of(), wanted) : found;
    }

    @Override
    public LookUpResult lookUp(StoreAccess access, OrderRef storeReference) {
        return pages(access, "order")
                .all(Map.of("storeReference", storeReference.value()), order -> FoundOrder.read(order, storeReference))
                .fold(new Listing.Cases<>(
                        orders -> FoundOrder.best(orders)
                                .<LookUpResult>map(LookUpResult.Found::new)
                                .orElseGet(LookUpResult.NotKnown::new),
                        this::notLookedUp,
                        LookUpResult.Unavailable::new));
    }

    /** The store is asked first, because the answer about the token is the one that is told. */
    @Override
    public ConnectionReport test(StoreAccess access) {
        Call orders = call(() -> api.list(bearer(access), access.store().value(), "order", Map.of("limit", "1")));
        return call(() -> session.me(bearer(access)))
                .fold(new Call.Cases<>(
                        answered -> SessionJson.report(answered.answer(), orders),
                        notConnected -> notConnected.isUntrusted()
                                ? ConnectionReport.untrusted(notConnected.what())
                                : ConnectionReport.unreachable(notConnected.what()),
                        lost -> ConnectionReport.unreachable(lost.what())));
    }

    private LookUpResult notLookedUp(Answer refusal) {
        if (refusal.isRateLimited()) {
            return new LookUpResult.RateLimited(RateLimit.pause(refusal, time.instant()));
        }
        if (refusal.isUnauthorised()) {
            return new LookUpResult.Unauthorised(refusal.status());
        }
        return refusal.status() == 404 ? new LookUpResult.NotKnown() : new LookUpResult.Unavailable(refusal.words());
    }

    private Pages tickets(StoreAccess access) {
        return pages(access, "ticket");
    }

    private Pages pages(StoreAccess access, String list) {
        return new Pages(
                base,
                "/v1/store/" + access.store() + "/" + list,
                list,
                query -> paced(
                        access, () -> api.list(bearer(access), access.store().value(), list, query)));
    }

    /** R25: no faster than the store's refusals taught. */
    private Call paced(StoreAccess access, Supplier<Response> request) {
        Optional<Call> refused = paces.waitForTurn(access.store());
        if (refused.isPresent()) {
            return refused.get();
        }
        Call made = call(request);
        paces.learn(access.store(), made);
        return made;
    }

    private static Call call(Supplier<Response> request) {
        try (Response response = request.get()) {
            return Calls.answered(response);
        } catch (UnreadableToken e) {
            return new Call.NotConnected(
                    "The saved API token cannot be read with the secret key that Relais was started with", false);
        } catch (RuntimeException e) {
            return Calls.withoutAnswer(e);
        }
    }

    private SendResult result(Answer answer) {
        if (answer.isSuccess()) {
            return answer.json()
                    .flatMap(AcceptanceJson::read)
                    .orElseGet(() -> new SendResult.Unknown(
                            "Shopping Feed answered " + answer.status() + " without a batch id"));
        }
        if (answer.isRateLimited()) {
            return new SendResult.RateLimited(RateLimit.pause(answer, time.instant()));
        }
        if (answer.isUnauthorised()) {
            return new SendResult.Unauthorised(answer.status());
        }
        return answer.isServerError()
                ? new SendResult.ServerError(answer.status(), answer.words())
                : new SendResult.Refused(answer.status(), answer.words());
    }

    private TicketsAnswer answer(Listing<Ticket> listing) {
        return listing.fold(new Listing.Cases<>(TicketsAnswer.Read::new, this::refusal, TicketsAnswer.Unreadable::new));
    }

    private TicketsAnswer refusal(Answer answer) {
        if (answer.isRateLimited()) {
            return new TicketsAnswer.RateLimited(RateLimit.pause(answer, time.instant()));
        }
        if (answer.isUnauthorised()) {
            return new TicketsAnswer.Unauthorised(answer.status());
        }
        return answer.status() == 404
                ? new TicketsAnswer.NotKnown(answer.words())
                : new TicketsAnswer.Unreadable(answer.words());
    }

    private static String bearer(StoreAccess access) {
        ApiToken token = access.token();
        if (token == null) {
            throw new UnreadableToken();
        }
        return "Bearer " + token.value();
    }

    /** Nothing was called. */
    private static final class UnreadableToken extends RuntimeException {}
}
