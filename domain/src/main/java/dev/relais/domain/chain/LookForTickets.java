package dev.relais.domain.chain;

import java.time.Instant;

import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.UnclearRules;

/** R29: asks the API, order by order, whether an unclear request made tickets; outside any transaction. */
public final class LookForTickets implements Action<UnclearConveyor> {

    private final ShoppingFeed shoppingFeed;

    public LookForTickets(ShoppingFeed shoppingFeed) {
        this.shoppingFeed = shoppingFeed;
    }

    @Override
    public String name() {
        return "LookForTickets";
    }

    @Override
    public Next perform(UnclearConveyor conveyor) {
        Instant sentAt = conveyor.batch().requireSentAt();
        for (SentTask task : conveyor.tasks()) {
            conveyor.run().count(Figure.REQUESTS, 1);
            TicketsAnswer answer = shoppingFeed.ticketsOf(
                    conveyor.shop().access(),
                    task.sent().orderId(),
                    task.operation(),
                    UnclearRules.ticketsSince(sentAt));
            Next next = answer.fold(new TicketsAnswer.Cases<>(
                    read -> {
                        conveyor.found(task, read.tickets());
                        return Next.CONTINUE;
                    },
                    limited -> Next.STOP,
                    unauthorised -> Next.STOP,
                    notKnown -> Next.STOP,
                    unreadable -> Next.STOP));
            if (next == Next.STOP) {
                conveyor.unanswered(answer);
                conveyor.log(
                        LogLevel.WARNING,
                        "Shopping Feed could not be asked about " + task.order() + " (" + answer
                                + "); nothing is sent again before it was");
                return next;
            }
        }
        return Next.CONTINUE;
    }
}
