package dev.relais.domain.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Ticket;
import dev.relais.domain.ticket.TicketRules;
import dev.relais.domain.ticket.UnclearRules;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;

/** R29, R37: adopts what the API did accept, sends again what it did not, and puts money before the merchant. */
public final class ResolveUnclear extends OrderAction<UnclearConveyor> {

    private final StoreLane lane;

    public ResolveUnclear(WorkBooks books, StoreLane lane) {
        super(books);
        this.lane = lane;
    }

    @Override
    public Next perform(UnclearConveyor conveyor) {
        return conveyor.unanswered().map(answer -> heed(conveyor, answer)).orElseGet(() -> resolve(conveyor));
    }

    /** R25, R27: what the API says to a question about tickets holds for sending as well. */
    private Next heed(UnclearConveyor conveyor, TicketsAnswer answer) {
        return answer.fold(new TicketsAnswer.Cases<>(
                read -> Next.CONTINUE,
                limited -> {
                    lane.waitUntil(conveyor.shop().code(), lane.endOf(limited.pause()));
                    return Next.STOP;
                },
                unauthorised -> {
                    lane.tokenRefused(conveyor.shop().code(), conveyor.now());
                    return Next.STOP;
                },
                notKnown -> Next.STOP,
                unreadable -> Next.STOP));
    }

    private Next resolve(UnclearConveyor conveyor) {
        Batch batch = conveyor.batch();
        if (!books().batches().replace(batch.settled(), batch.state(), conveyor.now())) {
            return Next.STOP;
        }
        conveyor.leaveOut(books().batches().ofEarlier(batch, conveyor.namedBatches()));
        HeldOrders held = HeldOrders.ofTasks(books(), conveyor.shop(), conveyor.tasks(), conveyor.now());
        Map<BatchId, List<SentTask>> adopted = new LinkedHashMap<>();
        for (SentTask task : conveyor.tasks()) {
            WorkDecision decision = held.happens(task.order(), whatBecameOf(conveyor, task));
            Counting.count(conveyor.run(), decision);
            conveyor.ringAt(bell(conveyor.shop(), decision));
            adoptable(conveyor, task)
                    .ifPresent(id -> adopted.computeIfAbsent(id, any -> new ArrayList<>())
                            .add(task));
        }
        held.store();
        adopted.forEach(
                (id, tasks) -> books().batches().write(batch.adopted(id, conveyor.now()), tasks, conveyor.now()));
        return Next.CONTINUE;
    }

    private static WorkEvent whatBecameOf(UnclearConveyor conveyor, SentTask task) {
        return adoptable(conveyor, task)
                .<WorkEvent>map(id -> new WorkEvent.Adopted(task, id))
                .orElseGet(() -> withoutBatch(task, conveyor.ticketsOf(task)));
    }

    /** R37: tickets of a batch that cannot be followed count if they are final; if not, nothing is certain. */
    private static WorkEvent withoutBatch(SentTask task, List<Ticket> tickets) {
        return TicketRules.settle(List.of(task), tickets).stream()
                .findFirst()
                .<WorkEvent>map(WorkEvent.Settled::new)
                .orElseGet(() -> new WorkEvent.FoundNowhere(task, tickets.isEmpty()));
    }

    /** R37: a batch that the API did not know a moment ago is not followed again. */
    private static Optional<BatchId> adoptable(UnclearConveyor conveyor, SentTask task) {
        return UnclearRules.adoptable(conveyor.ticketsOf(task))
                .filter(id -> !id.equals(conveyor.batch().batchId()));
    }
}
