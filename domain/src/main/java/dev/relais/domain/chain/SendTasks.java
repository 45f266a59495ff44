package dev.relais.domain.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.history.Figure;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;

/** Sends the request that was written down: one call, outside any transaction. */
public final class SendTasks implements Action<SyncConveyor> {

    /** When somebody looks at a request whose sender neither noted a result nor gave its shop free. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    /** Well within the time that a run holds its shop, and that whoever takes a request over waits before it looks (R29). */
    static final Duration FRESH = Duration.ofSeconds(5);

    private static final SendResult HELD_UP =
            new SendResult.Unreachable("Relais was held up before it could send the request");

    private final ShoppingFeed shoppingFeed;
    private final InstantSource time;

    public SendTasks(ShoppingFeed shoppingFeed, InstantSource time) {
        this.shoppingFeed = shoppingFeed;
        this.time = time;
    }

    /** Until when a request begun at that time belongs to its sender. */
    static Instant leaseFrom(Instant now) {
        return now.plus(LEASE);
    }

    @Override
    public String name() {
        return "SendTasks";
    }

    @Override
    public Next perform(SyncConveyor conveyor) {
        Batch batch = conveyor.batch().orElseThrow();
        if (isHeldUp(conveyor)) {
            conveyor.answered(HELD_UP);
            return Next.CONTINUE;
        }
        conveyor.run().count(Figure.REQUESTS, 1);
        conveyor.answered(shoppingFeed.send(
                conveyor.shop().access(),
                batch.operation(),
                conveyor.tasks().stream().map(SentTask::sent).toList()));
        return Next.CONTINUE;
    }

    /**
     * R42: a process that was stopped for a while does not know what happened meanwhile: who took its request over, what the shop
     * declared, which wait was announced. It sends nothing late, and puts the request back if it still is its own.
     */
    private boolean isHeldUp(SyncConveyor conveyor) {
        return Duration.between(conveyor.now(), time.instant()).compareTo(FRESH) > 0;
    }
}
