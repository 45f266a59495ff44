package dev.relais.application.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.feed.RequestWording;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Failure;
import dev.relais.domain.history.Failures;
import dev.relais.domain.history.History;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.overview.AccessRefusals;
import dev.relais.domain.overview.OrderSummaries;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;

/** Shows one order: its state, its open work, its failures and its timeline. */
@Singleton
public class ShowOrder {

    /** The latest steps that are shown; older ones are in the log. */
    public static final int TIMELINE = 200;

    private final OrderSummaries summaries;
    private final History history;
    private final Failures failures;
    private final AccessRefusals refusals;
    private final RequestWording wording;

    @Inject
    public ShowOrder(
            OrderSummaries summaries,
            History history,
            Failures failures,
            AccessRefusals refusals,
            RequestWording wording) {
        this.summaries = summaries;
        this.history = history;
        this.failures = failures;
        this.refusals = refusals;
        this.wording = wording;
    }

    /**
     * All there is to see.
     *
     * @param timeline the latest 200 steps, newest first
     * @param isAccessRefused true while Shopping Feed refuses the access of the order's shop (R27)
     */
    public record Shown(
            OrderSummary summary, List<Failure> failures, List<OrderEvent> timeline, boolean isAccessRefused) {}

    /** Empty if the shop never declared that order. */
    @Transactional
    public Optional<Shown> show(OrderKey order) {
        return summaries
                .find(order)
                .map(summary -> new Shown(
                        summary,
                        failures.openOf(order),
                        history.timeline(order, TIMELINE),
                        !refusals.among(List.of(order.shop())).isEmpty()));
    }

    /**
     * What told Shopping Feed of one order; others may have gone with it.
     *
     * @param body but for white space
     * @param curl the same as a line for the command line, without the token
     */
    public record Request(String body, String curl) {}

    /** The request of that step of the order; empty if nothing was sent in it. */
    public Optional<Request> request(Shop shop, Order order, OrderEvent step) {
        ShoppingFeedLink link = order.link();
        if (step.kind() != EventKind.SENT || step.operation() == null || link == null) {
            return Optional.empty();
        }
        OrderOperation sent = sent(step.operation(), link, step.details());
        return Optional.of(
                new Request(wording.of(sent), wording.asCurl(shop.access().store(), sent)));
    }

    private static OrderOperation sent(Operation operation, ShoppingFeedLink link, Map<String, String> details) {
        Tracking told = new Tracking(
                details.getOrDefault("trackingNumber", ""),
                details.getOrDefault("carrier", ""),
                details.getOrDefault("trackingLink", ""));
        return new OrderOperation(operation, link.orderId(), told, details.getOrDefault("cancelReason", ""));
    }
}
