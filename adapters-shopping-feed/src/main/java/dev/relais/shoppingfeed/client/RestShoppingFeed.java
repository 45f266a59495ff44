package dev.relais.shoppingfeed.client;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.feed.IgnoredOrder;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/** Shopping Feed over HTTP: gives each status code its meaning and never throws for what the API or the network does. */
@Singleton
class RestShoppingFeed implements ShoppingFeed {

    private static final int FEW_ORDERS = 20;

    private final StoreApi api;
    private final URI base;
    private final InstantSource time;

    @Inject
    RestShoppingFeed(ShoppingFeedSettings settings, InstantSource time) {
        this.time = time;
        this.base = settings.url();
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .userAgent(settings.userAgent())
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(StoreApi.class);
    }

    @Override
    public SendResult send(StoreAccess access, Operation operation, List<OrderOperation> orders) {
        if (orders.isEmpty() || orders.size() > Batch.MOST_ORDERS) {
            throw new IllegalArgumentException(
                    "A request holds 1 to " + Batch.MOST_ORDERS + " orders, not " + orders.size());
        }
        Call call = call(
                () -> api.operate(bearer(access), access.store().value(), operation.word(), OperationBody.of(orders)));
        return call.fold(new Call.Cases<>(
                answered -> result(answered.answer()),
                notConnected -> new SendResult.Unreachable(notConnected.what()),
                lost -> new SendResult.Unknown(lost.what())));
    }

    @Override
    public TicketsAnswer tickets(StoreAccess access, BatchId batch) {
        return new TicketPages(
                        base,
                        (page, limit) -> call(() -> api.tickets(
                                bearer(access), access.store().value(), page, limit, batch.value(), null, null)),
                        ticket -> true,
                        time.instant())
                .all();
    }

    @Override
    public TicketsAnswer ticketsOf(StoreAccess access, ShoppingFeedOrderId order, Operation operation, Instant since) {
        return new TicketPages(
                        base,
                        (page, limit) -> call(() -> api.tickets(
                                bearer(access),
                                access.store().value(),
                                page,
                                limit,
                                null,
                                TicketTypes.filter(operation),
                                order.value())),
                        ticket -> TicketTypes.isOf(ticket, operation)
                                && TicketJson.isSince(ticket, since)
                                && Embedded.number(ticket.path("payload").path("id"))
                                        .filter(id -> id == order.value())
                                        .isPresent(),
                        time.instant())
                .all();
    }

    @Override
    public LookUpResult lookUp(StoreAccess access, OrderRef storeReference) {
        Call call =
                call(() -> api.orders(bearer(access), access.store().value(), 1, FEW_ORDERS, storeReference.value()));
        return call.fold(new Call.Cases<>(
                answered -> found(answered.answer(), storeReference),
                notConnected -> new LookUpResult.Unavailable(notConnected.what()),
                lost -> new LookUpResult.Unavailable(lost.what())));
    }

    private static Call call(Supplier<Response> request) {
        try (Response response = request.get()) {
            return Calls.answered(response);
        } catch (WebApplicationException e) {
            return Calls.answered(e.getResponse());
        } catch (RuntimeException e) {
            return Calls.withoutAnswer(e);
        }
    }

    private SendResult result(Answer answer) {
        if (answer.isSuccess()) {
            return accepted(answer);
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

    private static SendResult accepted(Answer answer) {
        Optional<String> id = answer.json().flatMap(body -> Embedded.text(body.path("id")));
        return id.<SendResult>map(batch -> new SendResult.Accepted(new BatchId(batch), ignored(answer)))
                .orElseGet(() ->
                        new SendResult.Unknown("Shopping Feed answered " + answer.status() + " without a batch id"));
    }

    private static List<IgnoredOrder> ignored(Answer answer) {
        JsonNode report = answer.json().map(body -> body.path("report")).orElseThrow();
        return StreamSupport.stream(report.spliterator(), false)
                .filter(entry -> Embedded.number(entry.path("id")).isPresent())
                .map(entry -> new IgnoredOrder(
                        new ShoppingFeedOrderId(
                                Embedded.number(entry.path("id")).orElseThrow()),
                        entry.path("message").asText("")))
                .toList();
    }

    private static LookUpResult found(Answer answer, OrderRef storeReference) {
        if (answer.status() == 404) {
            return new LookUpResult.NotKnown();
        }
        Optional<JsonNode> body = answer.json().filter(any -> answer.status() == 200);
        if (body.isEmpty()) {
            return new LookUpResult.Unavailable(answer.words());
        }
        return FoundOrder.in(Embedded.list(body.get(), "order"), storeReference)
                .<LookUpResult>map(LookUpResult.Found::new)
                .orElseGet(LookUpResult.NotKnown::new);
    }

    private static String bearer(StoreAccess access) {
        return "Bearer " + access.token().value();
    }
}
