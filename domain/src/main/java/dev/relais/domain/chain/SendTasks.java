package dev.relais.domain.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;

/** Sends the request that was written down: one call, outside any transaction. */
public final class SendTasks implements Action<SyncConveyor> {

    /** When somebody looks at a request whose sender neither noted a result nor gave its shop free. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    /** Well within the time that a run holds its shop without keeping it. */
    static final Duration FRESH = Duration.ofSeconds(5);

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
        if (!mayStillSend(conveyor)) {
            conveyor.log(
                    LogLevel.WARNING,
                    "Request " + batch.attempt() + " was not sent: this run was held up and lost its shop to another");
            conveyor.stopSending();
            return Next.STOP;
        }
        conveyor.run().count(Figure.REQUESTS, 1);
        conveyor.answered(shoppingFeed.send(
                conveyor.shop().access(),
                batch.operation(),
                conveyor.tasks().stream().map(SentTask::sent).toList()));
        return Next.CONTINUE;
    }

    /** R42: a process that was stopped for a while does not know what happened meanwhile; it asks before it sends. */
    private boolean mayStillSend(SyncConveyor conveyor) {
        Duration sinceItWasKept = Duration.between(conveyor.now(), time.instant());
        return sinceItWasKept.compareTo(FRESH) <= 0 || conveyor.run().keep();
    }
}
