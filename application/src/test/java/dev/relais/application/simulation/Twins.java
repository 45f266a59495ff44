package dev.relais.application.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.relais.application.fake.InMemoryBatches;
import dev.relais.application.fake.InMemoryHistory;
import dev.relais.application.fake.InMemoryLanes;
import dev.relais.application.fake.InMemoryOrderTasks;
import dev.relais.application.fake.InMemoryProcessRuns;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.order.TimeOrderedId;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchState;

/** Relais with one of its safeguards missing. */
final class Twins {

    private Twins() {}

    private static Twin of(UnaryOperator<Ports> breaks) {
        return new Twin() {
            @Override
            public Ports ports(Ports healthy) {
                return breaks.apply(healthy);
            }
        };
    }

    private static Twin adapter(UnaryOperator<ShoppingFeed> breaks) {
        return new Twin() {
            @Override
            public ShoppingFeed feed(ShoppingFeed healthy) {
                return breaks.apply(healthy);
            }
        };
    }

    /** R42: a shop that another run holds is given away all the same. */
    static Twin startsAlthoughHeld() {
        return of(ports -> ports.with(new InMemoryProcessRuns(ports.tables(), ports.time()) {
            @Override
            public Optional<ProcessRun> start(ProcessKind kind, ShopCode shop) {
                Instant now = ports.time().instant();
                return super.start(kind, shop)
                        .or(() -> Optional.of(new ProcessRun(TimeOrderedId.at(now), kind, shop, now, this)));
            }
        }));
    }

    /** R42: a run goes on although another one has its shop. */
    static Twin keepsWithoutToken() {
        return of(ports -> ports.with(new InMemoryProcessRuns(ports.tables(), ports.time()) {
            @Override
            public boolean keep(ProcessRun run) {
                super.keep(run);
                return true;
            }
        }));
    }

    /** R29: whoever lost a request still notes what became of it. */
    static Twin notesWhatItLost() {
        return of(ports -> ports.with(new InMemoryBatches(ports.tables()) {
            @Override
            public boolean replace(Batch batch, BatchState expected, Instant leaseUntil) {
                BatchState known =
                        ports.tables().batches.get(batch.attempt()).batch().state();
                return super.replace(batch, known, leaseUntil);
            }
        }));
    }

    /** R29: what is unclear counts as not done without a look. */
    static Twin doesNotLook() {
        return adapter(api -> new ForwardingFeed(api) {
            @Override
            public TicketsAnswer ticketsOf(
                    StoreAccess access, ShoppingFeedOrderId order, Operation operation, Instant since) {
                return new TicketsAnswer.Read(List.of());
            }
        });
    }

    /** R29: a refund without a clear answer is guessed to be not done. */
    static Twin guessesOnRefunds() {
        return adapter(api -> new ForwardingFeed(api) {
            @Override
            public SendResult send(StoreAccess access, Operation operation, List<OrderOperation> orders) {
                SendResult result = super.send(access, operation, orders);
                return operation == Operation.REFUND && !(result instanceof SendResult.Accepted)
                        ? new SendResult.Unreachable("surely not done")
                        : result;
            }
        });
    }

    /** R21: an earlier operation that is under way holds nothing back. */
    static Twin overtakes() {
        return of(ports -> ports.with(new InMemoryOrderTasks(ports.tables()) {
            @Override
            public Map<OrderKey, Instant> openSince(Collection<OrderKey> orders, Instant now) {
                return Map.of();
            }
        }));
    }

    /** R25: an announced wait is not heeded. */
    static Twin doesNotWait() {
        return of(ports -> ports.with(new InMemoryLanes(ports.tables()) {
            @Override
            public boolean mayCall(ShopCode shop, Instant now) {
                return true;
            }
        }));
    }

    /** R29, R42: what a dead node was sending is never found. */
    static Twin doesNotTakeOver() {
        return of(ports -> ports.with(new InMemoryBatches(ports.tables()) {
            @Override
            public List<Batch> sending(ShopCode shop, int limit) {
                return List.of();
            }
        }));
    }

    /** R41: how work ended is not written down. */
    static Twin forgetsOutcomes() {
        return of(ports -> ports.with(new InMemoryHistory(ports.tables()) {
            @Override
            public void append(List<OrderEvent> events) {
                super.append(events.stream()
                        .filter(event -> event.kind() != EventKind.ENDED)
                        .toList());
            }
        }));
    }

    /** R20: a request holds as many orders as there are. */
    static Twin sendsTooMany() {
        return of(ports -> ports.with(new InMemoryOrderTasks(ports.tables()) {
            @Override
            public List<OrderTask> claimDue(ShopCode shop, Operation next, Instant now, int limit) {
                return super.claimDue(shop, next, now, Integer.MAX_VALUE);
            }
        }));
    }

    /** R26: what was tried in vain more than once counts as new. */
    static Twin forgetsAttempts() {
        return of(ports -> ports.with(new InMemoryOrderTasks(ports.tables()) {
            @Override
            public void saveAll(Collection<OrderTask> tasks) {
                super.saveAll(tasks.stream()
                        .map(task -> new OrderTask(
                                task.id(),
                                task.order(),
                                task.wanted(),
                                task.next(),
                                task.dueAt(),
                                task.attempts() > 1 ? 0 : task.attempts(),
                                task.firstTriedAt(),
                                task.held()))
                        .toList());
            }
        }));
    }
}
