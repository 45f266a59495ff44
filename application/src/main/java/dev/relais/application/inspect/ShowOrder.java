package dev.relais.application.inspect;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.history.Failure;
import dev.relais.domain.history.Failures;
import dev.relais.domain.history.History;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.OrderSummaries;
import dev.relais.domain.overview.OrderSummary;

/** Shows one order: its state, its open work, its failures and its timeline. */
@Singleton
public class ShowOrder {

    private static final int TIMELINE = 200;

    private final OrderSummaries summaries;
    private final History history;
    private final Failures failures;

    @Inject
    public ShowOrder(OrderSummaries summaries, History history, Failures failures) {
        this.summaries = summaries;
        this.history = history;
        this.failures = failures;
    }

    /** All there is to see; the timeline is newest first and holds the latest 200 steps. */
    public record Shown(OrderSummary summary, List<Failure> failures, List<OrderEvent> timeline) {}

    /** Empty if the shop never declared that order. */
    @Transactional
    public Optional<Shown> show(OrderKey order) {
        return summaries
                .find(order)
                .map(summary -> new Shown(summary, failures.openOf(order), history.timeline(order, TIMELINE)));
    }
}
