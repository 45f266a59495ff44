package dev.relais.domain.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.AttemptId;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchState;
import dev.relais.domain.ticket.PollingSchedule;
import dev.relais.domain.ticket.Settlement;
import dev.relais.domain.ticket.Ticket;
import dev.relais.domain.ticket.TicketRules;
import dev.relais.domain.ticket.TicketState;
import dev.relais.domain.ticket.UnclearRules;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;

/** R30 to R38: ends the tasks whose tickets are final or waited for too long, and leaves the others for the next look. */
public final class SettleTickets extends OrderAction<TicketsConveyor> {

    /** Enough to warn once of each batch that is being followed; a few warnings more after that do no harm. */
    private static final int MOST_REMEMBERED = 10_000;

    private final StoreLane lane;
    private final Set<AttemptId> warnedOf = ConcurrentHashMap.newKeySet();

    public SettleTickets(WorkBooks books, StoreLane lane) {
        super(books);
        this.lane = lane;
    }

    @Override
    public Next perform(TicketsConveyor conveyor) {
        return conveyor.answer()
                .fold(new TicketsAnswer.Cases<>(
                        read -> settle(
                                conveyor, read.tickets(), conveyor.batch().polled(conveyor.now())),
                        limited -> waitUntil(conveyor, lane.endOf(limited.pause())),
                        unauthorised -> stop(conveyor),
                        notKnown -> becomeUnclear(conveyor, notKnown.what()),
                        unreadable -> readAgainLater(conveyor, unreadable.what())));
    }

    /** @param next the batch as it is if some of its tasks stay open */
    private Next settle(TicketsConveyor conveyor, List<Ticket> tickets, Batch next) {
        warnOfNewStates(conveyor, tickets);
        List<SentTask> tasks = books().batches().tasksOf(next.attempt());
        Duration sinceSent = next.timeSinceSent(conveyor.now());
        List<Settlement> settlements = TicketRules.settle(tasks, tickets, sinceSent);
        HeldOrders held = HeldOrders.ofTasks(books(), conveyor.shop(), tasks, conveyor.now());
        settlements.forEach(settlement -> end(conveyor, held, settlement));
        boolean getsStuck = !next.stuck() && TicketRules.isStuck(sinceSent);
        if (getsStuck) {
            tellStuck(conveyor, held, open(tasks, settlements));
        }
        held.store();
        Batch after = getsStuck ? next.nowStuck() : next;
        boolean nothingOpen = settlements.size() == tasks.size();
        books().batches().replace(nothingOpen ? after.settled() : after, BatchState.SENT, conveyor.now());
        return Next.CONTINUE;
    }

    private static void end(TicketsConveyor conveyor, HeldOrders held, Settlement settlement) {
        WorkDecision decision = held.happens(settlement.task().order(), new WorkEvent.Settled(settlement));
        Counting.count(conveyor.run(), decision);
        if (settlement.outcome() == Outcome.SUCCEEDED) {
            conveyor.run().confirmedAfter(settlement.task().id().age(conveyor.now()));
        }
        conveyor.ringAt(bell(conveyor.shop(), decision));
        conveyor.ended(1);
    }

    private static List<SentTask> open(List<SentTask> tasks, List<Settlement> settlements) {
        Set<SentTask> ended = settlements.stream().map(Settlement::task).collect(Collectors.toSet());
        return tasks.stream().filter(task -> !ended.contains(task)).toList();
    }

    /** R38 */
    private void tellStuck(TicketsConveyor conveyor, HeldOrders held, List<SentTask> open) {
        for (SentTask task : open) {
            WorkDecision decision = held.happens(task.order(), new WorkEvent.GotStuck(task));
            books().endings().tellStuck(decision.order(), task.operation(), conveyor.now());
            conveyor.log(
                    task.order(),
                    LogLevel.WARNING,
                    "Order " + task.order() + ": the ticket of "
                            + task.operation().word() + " in batch "
                            + conveyor.batch().batchId() + " is still open after a day; it is followed for a week");
        }
    }

    /** R36 */
    private void warnOfNewStates(TicketsConveyor conveyor, List<Ticket> tickets) {
        tickets.stream()
                .filter(ticket -> ticket.state() == TicketState.UNRECOGNISED)
                .findFirst()
                .filter(ticket -> isWarnedOfFirst(conveyor.batch().attempt()))
                .ifPresent(ticket -> conveyor.log(
                        LogLevel.WARNING,
                        "Ticket " + ticket.id() + " is in a state Relais does not know; it counts as still open"));
    }

    private boolean isWarnedOfFirst(AttemptId attempt) {
        if (warnedOf.size() >= MOST_REMEMBERED) {
            warnedOf.clear();
        }
        return warnedOf.add(attempt);
    }

    /** R25 */
    private Next waitUntil(TicketsConveyor conveyor, Instant until) {
        books().batches().replace(conveyor.batch().pollAgainAt(until), BatchState.SENT, conveyor.now());
        lane.waitUntil(conveyor.shop().code(), until);
        conveyor.stopAsking();
        return Next.STOP;
    }

    /** R27 */
    private Next stop(TicketsConveyor conveyor) {
        lane.tokenRefused(conveyor.shop().code(), conveyor.now());
        conveyor.log(
                LogLevel.ERROR, "Shopping Feed refuses the shop's token; nothing is asked until a new one is saved");
        conveyor.stopAsking();
        return Next.STOP;
    }

    /** R37: like a request of which it is not known whether it was accepted (R29); what was sent just now may show late. */
    private Next becomeUnclear(TicketsConveyor conveyor, String what) {
        Batch batch = conveyor.batch();
        List<SentTask> tasks = books().batches().tasksOf(batch.attempt());
        HeldOrders held = HeldOrders.ofTasks(books(), conveyor.shop(), tasks, conveyor.now());
        Instant lookAt = UnclearRules.looksAt(batch, conveyor.now());
        if (!books().batches().replace(batch.unclear(), BatchState.SENT, lookAt)) {
            return Next.CONTINUE;
        }
        String why = "Shopping Feed does not know batch " + batch.batchId() + " (any more): " + what;
        for (SentTask task : tasks) {
            WorkDecision decision = held.happens(task.order(), new WorkEvent.BecameUnclear(task, why));
            Counting.count(conveyor.run(), decision);
        }
        held.store();
        conveyor.log(LogLevel.WARNING, why + "; Relais looks for the tickets of its orders");
        lane.syncBy(conveyor.shop().code(), lookAt);
        conveyor.ringAt(bell(conveyor.shop(), lookAt));
        return Next.CONTINUE;
    }

    private Next readAgainLater(TicketsConveyor conveyor, String what) {
        Batch batch = conveyor.batch();
        Instant later = PollingSchedule.next(Math.max(1, batch.polls()), conveyor.now());
        conveyor.log(
                LogLevel.WARNING,
                "The tickets of batch " + batch.batchId() + " could not be read: " + what + "; they are read again at "
                        + later);
        return settle(conveyor, List.of(), batch.pollAgainAt(later));
    }
}
