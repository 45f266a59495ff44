package dev.relais.domain.chain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relais.domain.chain.TaskEndings.Ending;
import dev.relais.domain.feed.IgnoredOrder;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.History;
import dev.relais.domain.history.Lanes;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.Orders;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.RetryPolicy;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchState;
import dev.relais.domain.ticket.Batches;
import dev.relais.domain.ticket.UnclearRules;

/** R22 to R29: notes what became of a request, for each of its orders. */
public final class ProcessResult extends OrderAction<SyncConveyor> {

    private final Orders orders;
    private final Batches batches;
    private final History history;
    private final Lanes lanes;
    private final RetryPolicy retries;

    public ProcessResult(OrderTasks tasks, TaskEndings endings, SendingBooks books, Lanes lanes, RetryPolicy retries) {
        super(tasks, endings);
        this.orders = books.orders();
        this.batches = books.batches();
        this.history = books.history();
        this.lanes = lanes;
        this.retries = retries;
    }

    /** Where a request is written down. */
    public record SendingBooks(Orders orders, Batches batches, History history) {}

    @Override
    public Next perform(SyncConveyor conveyor) {
        SendResult result = conveyor.result().orElseThrow();
        return result.fold(new SendResult.Cases<>(
                accepted -> accept(conveyor, accepted),
                refused -> refuse(conveyor, refused),
                limited -> limit(conveyor, conveyor.now().plus(limited.pause())),
                unauthorised -> stop(conveyor),
                unreachable -> retry(conveyor, unreachable.what()),
                error -> batch(conveyor).operation().movesMoney()
                        ? unclear(conveyor, "Shopping Feed answered " + error.status())
                        : retry(conveyor, "Shopping Feed answered " + error.status()),
                unknown -> unclear(conveyor, unknown.what())));
    }

    /** R23, R24 */
    private Next accept(SyncConveyor conveyor, SendResult.Accepted accepted) {
        Batch sent = batch(conveyor).accepted(accepted.batch(), conveyor.now());
        Map<ShoppingFeedOrderId, IgnoredOrder> ignored = accepted.ignored().stream()
                .collect(Collectors.toMap(IgnoredOrder::orderId, Function.identity(), (one, other) -> one));
        boolean nothingToFollow = conveyor.tasks().stream().allMatch(task -> ignored.containsKey(orderId(task)));
        if (!batches.replace(nothingToFollow ? sent.settled() : sent, BatchState.SENDING, conveyor.now())) {
            return tooLate(conveyor);
        }
        Map<OrderKey, Order> held = hold(conveyor);
        for (SentTask task : conveyor.tasks()) {
            Optional.ofNullable(ignored.get(orderId(task)))
                    .ifPresentOrElse(
                            entry -> fail(conveyor, held, task, ReasonCode.ORDER_IGNORED, entry.message()),
                            () -> follow(conveyor, task, accepted));
        }
        return Next.CONTINUE;
    }

    private void follow(SyncConveyor conveyor, SentTask task, SendResult.Accepted accepted) {
        history.append(List.of(sentEvent(conveyor, task, accepted)));
        conveyor.run().count(Figure.SENT, 1);
    }

    /** R28: the offending order is looked for by halves; the others go through. */
    private Next refuse(SyncConveyor conveyor, SendResult.Refused refused) {
        if (!batches.replace(batch(conveyor).settled(), BatchState.SENDING, conveyor.now())) {
            return tooLate(conveyor);
        }
        List<SentTask> tasks = conveyor.tasks();
        if (tasks.size() == 1) {
            fail(conveyor, hold(conveyor), tasks.get(0), ReasonCode.REQUEST_REFUSED, refused.message());
            return Next.CONTINUE;
        }
        int half = (tasks.size() + 1) / 2;
        split(conveyor, tasks.subList(0, half));
        split(conveyor, tasks.subList(half, tasks.size()));
        return Next.CONTINUE;
    }

    private void split(SyncConveyor conveyor, List<SentTask> part) {
        Batch ready = Batch.ready(conveyor.shop().code(), batch(conveyor).operation(), conveyor.now());
        batches.write(ready, part, conveyor.now());
    }

    /** R25. The lane is written last, as everywhere: a declaration holds its order when it comes to the lane. */
    private Next limit(SyncConveyor conveyor, Instant until) {
        Next next = putBack(conveyor, task -> Optional.of(task.postponed(until)), "rate_limited");
        lanes.waitUntil(conveyor.shop().code(), until);
        return next;
    }

    /** R27 */
    private Next stop(SyncConveyor conveyor) {
        Next next = putBack(conveyor, task -> Optional.of(task.postponed(conveyor.now())), "token_refused");
        lanes.tokenRefused(conveyor.shop().code());
        return next;
    }

    /** R22, R26 */
    private Next retry(SyncConveyor conveyor, String what) {
        conveyor.log(LogLevel.WARNING, what + "; the orders of this request are sent again later");
        return putBack(
                conveyor,
                task -> retries.nextTry(task.attempts(), task.firstTriedAt(), conveyor.now())
                        .map(task::takenBack),
                ReasonCode.SHOPPING_FEED_UNREACHABLE.word());
    }

    /** R29: nothing is sent again before it was looked for. */
    private Next unclear(SyncConveyor conveyor, String what) {
        Instant lookAt = conveyor.now().plus(UnclearRules.GRACE);
        if (!batches.replace(batch(conveyor).unclear(), BatchState.SENDING, lookAt)) {
            return tooLate(conveyor);
        }
        conveyor.tasks()
                .forEach(task -> history.append(List.of(OrderEvent.step(
                        task.order(), conveyor.now(), EventKind.UNKNOWN, task.operation(), Map.of("message", what)))));
        conveyor.run().count(Figure.UNKNOWN, conveyor.tasks().size());
        conveyor.log(LogLevel.WARNING, what + "; Relais looks for the tickets before it sends anything again");
        conveyor.ringAt(bell(conveyor.shop(), lookAt));
        conveyor.stopSending();
        return Next.STOP;
    }

    private Next putBack(SyncConveyor conveyor, Function<SentTask, Optional<OrderTask>> again, String reason) {
        conveyor.stopSending();
        if (!batches.replace(batch(conveyor).settled(), BatchState.SENDING, conveyor.now())) {
            return tooLate(conveyor);
        }
        Map<OrderKey, Order> held = hold(conveyor);
        for (SentTask task : conveyor.tasks()) {
            again.apply(task)
                    .ifPresentOrElse(
                            back -> putBack(conveyor, held, back, reason),
                            () -> fail(conveyor, held, task, ReasonCode.SHOPPING_FEED_UNREACHABLE, ""));
        }
        return Next.STOP;
    }

    private void putBack(SyncConveyor conveyor, Map<OrderKey, Order> held, OrderTask back, String reason) {
        Map<String, String> until = Map.of("until", back.dueAt().toString());
        history.append(List.of(OrderEvent.step(back.order(), conveyor.now(), EventKind.POSTPONED, back.next(), until)
                .because(reason)));
        conveyor.ringAt(queueAgain(conveyor.shop(), held.get(back.order()), back, conveyor.now()));
        conveyor.run().count(Figure.POSTPONED, 1);
    }

    private void fail(
            SyncConveyor conveyor, Map<OrderKey, Order> held, SentTask task, ReasonCode reason, String message) {
        batches.remove(task.id());
        endings().end(held.get(task.order()), Ending.failed(task.operation(), reason, message), conveyor.now());
        tasks().makeDue(List.of(task.order()), conveyor.now());
        conveyor.ringAt(bell(conveyor.shop(), conveyor.now()));
        conveyor.run().count(Figure.FAILED, 1);
    }

    /** Another run took the request over because this one took too long; what it decided stands. */
    private Next tooLate(SyncConveyor conveyor) {
        conveyor.log(
                LogLevel.WARNING,
                "Request " + batch(conveyor).attempt()
                        + " was taken over by another run; this run's result is not noted");
        conveyor.stopSending();
        return Next.STOP;
    }

    private Map<OrderKey, Order> hold(SyncConveyor conveyor) {
        return orders.holdAll(conveyor.tasks().stream().map(SentTask::order).toList());
    }

    private static OrderEvent sentEvent(SyncConveyor conveyor, SentTask task, SendResult.Accepted accepted) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("batch", accepted.batch().value());
        Tracking told = task.sent().tracking();
        if (told.hasNumber()) {
            details.put("trackingNumber", told.number());
            details.put("carrier", told.carrier());
            details.put("trackingLink", told.url());
        }
        return OrderEvent.step(task.order(), conveyor.now(), EventKind.SENT, task.operation(), details);
    }

    private static ShoppingFeedOrderId orderId(SentTask task) {
        return task.sent().orderId();
    }

    private static Batch batch(SyncConveyor conveyor) {
        return conveyor.batch().orElseThrow();
    }
}
