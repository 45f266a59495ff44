package dev.relais.application.declare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.declare.DeclareOrder.Command;
import dev.relais.application.declare.RecordDeclarations.Recorded;
import dev.relais.domain.shop.ShopCode;

/**
 * Makes declarations of a shop that come while another is being stored wait for it and then stores them together: a durable commit
 * costs the database almost the same for one as for a hundred. Nobody waits for others to come. Whoever comes first stores for all
 * that wait, a hundred at most, his own among them. If that fails, each stores his own alone, so that nobody fails for another.
 */
@Singleton
public class RecordTogether {

    /** As many as travel in one request (R20). */
    static final int MOST = 100;

    private final RecordDeclarations records;
    private final Map<ShopCode, Deque<Waiting>> queues = new ConcurrentHashMap<>();

    @Inject
    public RecordTogether(RecordDeclarations records) {
        this.records = records;
    }

    /** What somebody who waits is told. */
    private enum Turn {
        LEAD,
        ALONE,
        STORED
    }

    private static final class Waiting {
        private final Command command;
        private final CompletableFuture<Turn> turn = new CompletableFuture<>();
        private Optional<Recorded> recorded = Optional.empty();

        private Waiting(Command command) {
            this.command = command;
        }

        private void isStored(Optional<Recorded> what) {
            recorded = what;
            turn.complete(Turn.STORED);
        }
    }

    /** Returns when the declaration is durable; empty if the shop is not there (any more). */
    public Optional<Recorded> record(Command command) {
        Waiting own = new Waiting(command);
        if (isFirst(own)) {
            return lead(own);
        }
        return switch (own.turn.join()) {
            case LEAD -> lead(own);
            case ALONE -> records.record(List.of(command)).stream().findFirst();
            case STORED -> own.recorded;
        };
    }

    /** A shop's queue is there as long as somebody stores for it. */
    private boolean isFirst(Waiting own) {
        boolean[] first = {false};
        queues.compute(own.command.order().shop(), (shop, queue) -> {
            first[0] = queue == null;
            Deque<Waiting> joined = queue == null ? new ArrayDeque<>() : queue;
            joined.add(own);
            return joined;
        });
        return first[0];
    }

    private Optional<Recorded> lead(Waiting own) {
        List<Waiting> group = take(own);
        try {
            List<Recorded> recorded =
                    records.record(group.stream().map(each -> each.command).toList());
            for (int each = 0; each < group.size(); each++) {
                group.get(each).isStored(recorded.isEmpty() ? Optional.empty() : Optional.of(recorded.get(each)));
            }
            return own.recorded;
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                throw e;
            }
            return records.record(List.of(own.command)).stream().findFirst();
        } finally {
            handOn(own.command.order().shop());
            group.forEach(each -> each.turn.complete(Turn.ALONE));
        }
    }

    private List<Waiting> take(Waiting own) {
        List<Waiting> group = new ArrayList<>();
        queues.computeIfPresent(own.command.order().shop(), (shop, queue) -> {
            while (!queue.isEmpty() && group.size() < MOST) {
                group.add(queue.remove());
            }
            return queue;
        });
        return group;
    }

    /** The next in the queue leads; without one the queue goes. */
    private void handOn(ShopCode shop) {
        List<Waiting> next = new ArrayList<>();
        queues.computeIfPresent(shop, (any, queue) -> {
            if (queue.isEmpty()) {
                return null;
            }
            next.add(queue.peek());
            return queue;
        });
        next.forEach(each -> each.turn.complete(Turn.LEAD));
    }
}
