package dev.relais.domain.chain;

import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.history.Figure;

/** R30: reads the tickets of one batch, page by page, outside any transaction. */
public final class ReadTickets implements Action<TicketsConveyor> {

    private final ShoppingFeed shoppingFeed;

    public ReadTickets(ShoppingFeed shoppingFeed) {
        this.shoppingFeed = shoppingFeed;
    }

    @Override
    public String name() {
        return "ReadTickets";
    }

    @Override
    public Next perform(TicketsConveyor conveyor) {
        conveyor.run().count(Figure.REQUESTS, 1);
        conveyor.answered(
                shoppingFeed.tickets(conveyor.shop().access(), conveyor.batch().requireBatchId()));
        return Next.CONTINUE;
    }
}
