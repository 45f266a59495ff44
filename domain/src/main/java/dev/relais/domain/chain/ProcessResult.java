package dev.relais.domain.chain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relais.domain.feed.IgnoredOrder;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.RetryPolicy;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchState;
import dev.relais.domain.ticket.UnclearRules;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;

/** R22 to R29: notes what became of a request, for each of its orders. */
public final class ProcessResult extends OrderAction<SyncConveyor> {

    private final StoreLane lane;
    private final RetryPolicy retries;

    public ProcessResult(WorkBooks books, StoreLane lane, RetryPolicy retries) {
        super(books);
        this.lane = lane;
        this.retries = retries;
    }

    @Override
    public Next perform(SyncConveyor conveyor) {
        SendResult result = conveyor.result().orElseThrow();
        return result.fold(new SendResult.Cases<>(
                accepted -> accept(conveyor, accepted),
                refused -> refuse(conveyor, refused),
                limited -> limit(conveyor, lane.endOf(limited.pause())),
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
        boolean nothingToFollow = conveyor.tasks().stream()
                .allMatch(task -> ignored.containsKey(task.sent().orderId()));
        if (!note(conveyor, nothingToFollow ? sent.settled() : sent, conveyor.now())) {
            return Next.STOP;
        }
        happens(
                conveyor,
                task -> Optional.ofNullable(ignored.get(task.sent().orderId()))
                        .<WorkEvent>map(
                                entry -> new WorkEvent.Rejected(task, ReasonCode.ORDER_IGNORED, entry.message()))
                        .orElseGet(() -> new WorkEvent.Accepted(task, accepted.batch())));
        return Next.CONTINUE;
    }

    /** R28: the offending order is looked for by halves; the others go through. */
    private Next refuse(SyncConveyor conveyor, SendResult.Refused refused) {
        if (!note(conveyor, batch(conveyor).settled(), conveyor.now())) {
            return Next.STOP;
        }
        List<SentTask> tasks = conveyor.tasks();
        if (tasks.size() == 1) {
            happens(conveyor, task -> new WorkEvent.Rejected(task, ReasonCode.REQUEST_REFUSED, refused.message()));
            return Next.CONTINUE;
        }
        int half = (tasks.size() + 1) / 2;
        split(conveyor, tasks.subList(0, half));
        split(conveyor, tasks.subList(half, tasks.size()));
        return Next.CONTINUE;
    }

    private void split(SyncConveyor conveyor, List<SentTask> part) {
        Batch ready = Batch.ready(conveyor.shop().code(), batch(conveyor).operation(), conveyor.now());
        books().batches().write(ready, part, conveyor.now());
    }

    /** R25. The lane is written last, as everywhere: a declaration holds its order when it comes to the lane. */
    private Next limit(SyncConveyor conveyor, Instant until) {
        Next next = putBack(conveyor, task -> new WorkEvent.CameBack(task, until, "rate_limited", false));
        lane.waitUntil(conveyor.shop().code(), until);
        return next;
    }

    /** R27 */
    private Next stop(SyncConveyor conveyor) {
        Next next = putBack(conveyor, task -> new WorkEvent.CameBack(task, conveyor.now(), "token_refused", false));
        lane.tokenRefused(conveyor.shop().code(), conveyor.now());
        return next;
    }

    /** R22, R26 */
    private Next retry(SyncConveyor conveyor, String what) {
        conveyor.log(LogLevel.WARNING, what + "; the orders of this request are sent again later");
        ReasonCode reason = ReasonCode.SHOPPING_FEED_UNREACHABLE;
        return putBack(
                conveyor,
                task -> retries.nextTry(task.attempts(), task.firstTriedAt(), conveyor.now())
                        .<WorkEvent>map(again -> new WorkEvent.CameBack(task, again, reason.word(), true))
                        .orElseGet(() -> new WorkEvent.Rejected(task, reason, "")));
    }

    /** R29: nothing is sent again before it was looked for. */
    private Next unclear(SyncConveyor conveyor, String what) {
        Instant lookAt = lane.endOf(UnclearRules.GRACE);
        if (!note(conveyor, batch(conveyor).unclear(), lookAt)) {
            return Next.STOP;
        }
        happens(conveyor, task -> new WorkEvent.BecameUnclear(task, what));
        conveyor.log(LogLevel.WARNING, what + "; Relais looks for the tickets before it sends anything again");
        conveyor.ringAt(bell(conveyor.shop(), lookAt));
        conveyor.stopSending();
        return Next.STOP;
    }

    private Next putBack(SyncConveyor conveyor, Function<SentTask, WorkEvent> event) {
        conveyor.stopSending();
        if (note(conveyor, batch(conveyor).settled(), conveyor.now())) {
            happens(conveyor, event);
        }
        return Next.STOP;
    }

    /** False if another run took the request over because this one took too long; what that one decided stands. */
    private boolean note(SyncConveyor conveyor, Batch batch, Instant leaseUntil) {
        if (books().batches().replace(batch, BatchState.SENDING, leaseUntil)) {
            return true;
        }
        conveyor.log(
                LogLevel.WARNING,
                "Request " + batch.attempt() + " was taken over by another run; this run's result is not noted");
        conveyor.stopSending();
        return false;
    }

    private void happens(SyncConveyor conveyor, Function<SentTask, WorkEvent> event) {
        HeldOrders held = HeldOrders.ofTasks(books(), conveyor.shop(), conveyor.tasks(), conveyor.now());
        for (SentTask task : conveyor.tasks()) {
            WorkDecision decision = held.happens(task.order(), event.apply(task));
            Counting.count(conveyor.run(), decision);
            conveyor.ringAt(bell(conveyor.shop(), decision));
        }
        held.store();
    }

    private static Batch batch(SyncConveyor conveyor) {
        return conveyor.batch().orElseThrow();
    }
}
