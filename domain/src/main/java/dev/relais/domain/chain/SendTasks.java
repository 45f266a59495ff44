package dev.relais.domain.chain;

import java.time.Duration;
import java.time.Instant;

import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.history.Figure;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;

/** Sends the request that was written down: one call, outside any transaction. */
public final class SendTasks implements Action<SyncConveyor> {

    /** Longer than the adapter's time-outs, so that a lease ends only when the sender is gone. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final ShoppingFeed shoppingFeed;

    public SendTasks(ShoppingFeed shoppingFeed) {
        this.shoppingFeed = shoppingFeed;
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
        conveyor.run().count(Figure.REQUESTS, 1);
        conveyor.answered(shoppingFeed.send(
                conveyor.shop().access(),
                batch.operation(),
                conveyor.tasks().stream().map(SentTask::sent).toList()));
        return Next.CONTINUE;
    }
}
