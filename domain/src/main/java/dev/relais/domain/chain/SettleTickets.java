package dev.relais.domain.chain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.relais.domain.chain.TaskEndings.Ending;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.Lanes;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.Orders;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchState;
import dev.relais.domain.ticket.Batches;
import dev.relais.domain.ticket.PollingSchedule;
import dev.relais.domain.ticket.Settlement;
import dev.relais.domain.ticket.Ticket;
import dev.relais.domain.ticket.TicketRules;
import dev.relais.domain.ticket.TicketState;

/** R30 to R36: ends the tasks whose tickets are final and leaves the others for the next look. */
public final class SettleTickets extends OrderAction<TicketsConveyor> {

    private final Orders orders;
    private final Batches batches;
    private final Lanes lanes;

    public SettleTickets(OrderTasks tasks, TaskEndings endings, Orders orders, Batches batches, Lanes lanes) {
        super(tasks, endings);
        this.orders = orders;
        this.batches = batches;
        this.lanes = lanes;
    }

    @Override
    public Next perform(TicketsConveyor conveyor) {
        return conveyor.answer()
                .fold(new TicketsAnswer.Cases<>(
                        read -> settle(conveyor, read.tickets()),
                        limited -> waitUntil(conveyor, conveyor.now().plus(limited.pause())),
                        unauthorised -> stop(conveyor),
                        unreadable -> readAgainLater(conveyor, unreadable.what())));
    }

    private Next settle(TicketsConveyor conveyor, List<Ticket> tickets) {
        warnOfNewStates(conveyor, tickets);
        List<SentTask> tasks = batches.tasksOf(conveyor.batch().attempt());
        List<Settlement> settlements = TicketRules.settle(tasks, tickets);
        List<OrderKey> keys =
                settlements.stream().map(each -> each.task().order()).toList();
        Map<OrderKey, Order> held = orders.holdAll(keys);
        settlements.forEach(
                settlement -> end(conveyor, held.get(settlement.task().order()), settlement));
        if (!settlements.isEmpty()) {
            tasks().makeDue(keys, conveyor.now());
            conveyor.ringAt(bell(conveyor.shop(), conveyor.now()));
        }
        Batch batch = conveyor.batch();
        boolean nothingOpen = settlements.size() == tasks.size();
        batches.replace(nothingOpen ? batch.settled() : batch.polled(conveyor.now()), BatchState.SENT, conveyor.now());
        return Next.CONTINUE;
    }

    private void end(TicketsConveyor conveyor, Order order, Settlement settlement) {
        batches.remove(settlement.task().id());
        endings()
                .end(
                        order,
                        new Ending(
                                settlement.task().operation(),
                                settlement.outcome(),
                                settlement.reason(),
                                settlement.message()),
                        conveyor.now());
        conveyor.run().count(settlement.outcome() == Outcome.SUCCEEDED ? Figure.SUCCEEDED : Figure.FAILED, 1);
        conveyor.ended(1);
    }

    /** R36 */
    private static void warnOfNewStates(TicketsConveyor conveyor, List<Ticket> tickets) {
        tickets.stream()
                .filter(ticket -> ticket.state() == TicketState.UNRECOGNISED)
                .findFirst()
                .filter(ticket -> conveyor.batch().polls() == 0)
                .ifPresent(ticket -> conveyor.log(
                        LogLevel.WARNING,
                        "Ticket " + ticket.id() + " is in a state Relais does not know; it counts as still open"));
    }

    /** R25 */
    private Next waitUntil(TicketsConveyor conveyor, Instant until) {
        lanes.waitUntil(conveyor.shop().code(), until);
        batches.replace(conveyor.batch().pollAgainAt(until), BatchState.SENT, conveyor.now());
        conveyor.stopAsking();
        return Next.STOP;
    }

    /** R27 */
    private Next stop(TicketsConveyor conveyor) {
        lanes.tokenRefused(conveyor.shop().code());
        conveyor.log(
                LogLevel.ERROR, "Shopping Feed refuses the shop's token; nothing is asked until a new one is saved");
        conveyor.stopAsking();
        return Next.STOP;
    }

    private Next readAgainLater(TicketsConveyor conveyor, String what) {
        Batch batch = conveyor.batch();
        Instant later = PollingSchedule.next(Math.max(1, batch.polls()), conveyor.now());
        batches.replace(batch.pollAgainAt(later), BatchState.SENT, conveyor.now());
        conveyor.log(
                LogLevel.WARNING,
                "The tickets of batch " + batch.batchId() + " could not be read: " + what + "; they are read again at "
                        + later);
        return Next.CONTINUE;
    }
}
