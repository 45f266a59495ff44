package dev.relais.domain.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.fixture.SettableTime;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Settlement;
import org.jspecify.annotations.Nullable;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;

/** One order and its open work, moved by events in the words of the scenarios; remembers what was decided last. */
final class AWork {

    private final AShop shop;
    private Instant now = SettableTime.TEN_O_CLOCK;
    private Order order = AnOrder.anOrder().build();
    private Optional<OrderTask> unsent = Optional.empty();
    private Optional<Instant> openSince = Optional.empty();
    private @Nullable WorkDecision last;

    private AWork(AShop shop) {
        this.shop = shop;
    }

    static AWork aWork() {
        return new AWork(AShop.aShop().inBatch());
    }

    static AWork aWork(AShop shop) {
        return new AWork(shop);
    }

    AWork declared(String status) {
        return declared(aDeclaration(status));
    }

    AWork declared(String status, String number) {
        return declared(aDeclaration(status, number));
    }

    AWork declared(ADeclaration declaration) {
        return happens(new WorkEvent.Declared(declaration.build(), TaskId.createdAt(now)));
    }

    AWork plus(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** The unsent task's turn comes; what leaves is to be had from {@link #left}. */
    AWork run() {
        return happens(new WorkEvent.TurnCame(unsent.orElseThrow().next(), TaskId.createdAt(now)));
    }

    AWork run(Operation turn) {
        return happens(new WorkEvent.TurnCame(turn, TaskId.createdAt(now)));
    }

    SentTask left() {
        return decision().leaving().orElseThrow();
    }

    AWork accepted(SentTask task) {
        return happens(new WorkEvent.Accepted(task, new BatchId("b-7")));
    }

    AWork cameBack(SentTask task, Duration again) {
        return happens(new WorkEvent.CameBack(task, now.plus(again), "shopping_feed_unreachable", true));
    }

    AWork succeeded(SentTask task) {
        return happens(new WorkEvent.Settled(new Settlement(task, Outcome.SUCCEEDED, null, "")));
    }

    AWork failed(SentTask task) {
        return happens(new WorkEvent.Settled(
                new Settlement(task, Outcome.FAILED, ReasonCode.TICKET_FAILED, "unknown carrier")));
    }

    AWork resent(Operation... failed) {
        return happens(new WorkEvent.Resent(Set.of(failed), "merchant", TaskId.createdAt(now)));
    }

    AWork happens(WorkEvent event) {
        WorkDecision decision = new WorkRules(shop.build()).decide(order, new OpenWork(unsent, openSince), event, now);
        last = decision;
        order = decision.order();
        unsent = decision.unsent();
        openSince = decision.leaving().isPresent() ? Optional.of(now) : openSince;
        openSince = decision.over().isPresent() ? Optional.empty() : openSince;
        return this;
    }

    WorkDecision decision() {
        if (last == null) {
            throw new IllegalStateException("Nothing has happened yet");
        }
        return last;
    }

    Order order() {
        return order;
    }

    Optional<OrderTask> unsent() {
        return unsent;
    }

    Instant now() {
        return now;
    }

    /** What the last event ended: {@code ship withdrawn}, {@code refund failed result_unknown}. */
    List<String> endings() {
        return decision().endings().stream()
                .map(ending -> Stream.of(
                                ending.operation().word(),
                                ending.outcome().word(),
                                ending.reason() == null ? "" : ending.reason().word())
                        .filter(word -> !word.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow())
                .toList();
    }

    /** The kinds of steps of the last event. */
    List<EventKind> steps() {
        return decision().steps().stream().map(step -> step.kind()).toList();
    }
}
