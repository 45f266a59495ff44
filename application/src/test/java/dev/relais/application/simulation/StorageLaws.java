package dev.relais.application.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.relais.application.fake.Tables;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.PreparationRules;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.AttemptId;
import dev.relais.domain.ticket.BatchState;
import org.jspecify.annotations.Nullable;

/** What holds of the storage after each commit: I1 nothing lost, I2 nothing taken twice, I4 nothing overtakes, I8 attempts grow. */
final class StorageLaws {

    /** The transactions in which something new can be asked for. */
    private static final Set<String> ASKING = Set.of("record", "store");

    private static final String RESENDING = "store";

    private static final Set<BatchState> BEGINNINGS = EnumSet.of(BatchState.READY, BatchState.SENDING, BatchState.SENT);
    private static final Map<BatchState, Set<BatchState>> MOVES = Map.of(
            BatchState.READY, EnumSet.of(BatchState.SENDING),
            BatchState.SENDING, EnumSet.of(BatchState.SENT, BatchState.UNKNOWN, BatchState.SETTLED),
            BatchState.SENT, EnumSet.of(BatchState.SENT, BatchState.UNKNOWN, BatchState.SETTLED),
            BatchState.UNKNOWN, EnumSet.of(BatchState.SETTLED),
            BatchState.SETTLED, EnumSet.noneOf(BatchState.class));

    private final InstantSource time;
    private final Set<TaskId> everSaved = new HashSet<>();

    StorageLaws(InstantSource time) {
        this.time = time;
    }

    void committed(String deed, Tables before, Tables after) {
        everSaved.addAll(after.unsent.keySet());
        Wishes was = Wishes.in(before);
        Wishes is = Wishes.in(after);
        Wishes.Endings endings = Wishes.endings(after.events.subList(before.events.size(), after.events.size()));
        for (OrderKey order : after.orders.keySet()) {
            noWishVanishes(order, was, is, endings, deed);
        }
        after.batches.forEach((attempt, written) -> moves(attempt, before.batches.get(attempt), written));
        after.travelling.values().forEach(each -> travels(each, before, after));
        after.unsent.values().forEach(task -> attemptsGrow(task, before, after));
    }

    /** What a shop was told of is stored. */
    void acknowledged(OrderTask task) {
        if (!everSaved.contains(task.id())) {
            throw new Violation("I1", "a shop was told of a task that was never stored: " + task);
        }
    }

    private void noWishVanishes(OrderKey order, Wishes was, Wishes is, Wishes.Endings endings, String deed) {
        for (boolean ship : new boolean[] {true, false}) {
            int before = was.of(order, ship);
            int after = is.of(order, ship);
            int ended = endings.all(order, ship);
            int forGood = endings.forGood(order, ship);
            int asked = ASKING.contains(deed) ? 1 : 0;
            if (before - after > ended) {
                throw new Violation(
                        "I1", "a wish of order " + order + " (ship: " + ship + ") vanished without outcome");
            }
            if (ended > before + asked || after > before - forGood + asked) {
                throw new Violation("I1", "a wish of order " + order + " (ship: " + ship + ") has two outcomes");
            }
            int opened = after + forGood - before;
            if (opened > 0 && deed.equals(RESENDING) && was.underWay(order, ship) > 0) {
                throw new Violation("I5", "what is under way of order " + order + " (ship: " + ship + ") is resent");
            }
        }
    }

    private static void moves(AttemptId attempt, Tables.@Nullable Written was, Tables.Written is) {
        BatchState next = is.batch().state();
        boolean isLegal = was == null
                ? BEGINNINGS.contains(next)
                : was.equals(is) || MOVES.get(was.batch().state()).contains(next);
        if (!isLegal) {
            throw new Violation("I2", "request " + attempt + " was " + was + " and is " + is);
        }
    }

    private void travels(Tables.Travelling each, Tables before, Tables after) {
        Tables.Written written = after.batches.get(each.attempt());
        if (written == null || written.batch().state() == BatchState.SETTLED) {
            throw new Violation("I1", "nobody follows " + each.task());
        }
        boolean leavesNow = !before.travelling.containsKey(each.task().id());
        if (leavesNow && written.batch().state() == BatchState.SENDING) {
            overtakesNothing(each.task(), before, after);
        }
    }

    /** R21, R45: an earlier operation whose end is noted by the same commit holds nothing back. */
    private void overtakesNothing(SentTask leaving, Tables before, Tables after) {
        Instant longAgo = time.instant().minus(PreparationRules.LONGEST_WAIT_FOR_TICKET);
        boolean isHeld = before.travelling.values().stream()
                .filter(each -> each.task().order().equals(leaving.order()))
                .filter(each -> after.travelling.containsKey(each.task().id()))
                .map(each -> sentAt(after.batches.get(each.attempt())))
                .anyMatch(longAgo::isBefore);
        if (isHeld) {
            throw new Violation("I4", leaving + " leaves while an earlier operation has an open ticket");
        }
        boolean mayGoFirst = leaving.operation() == Operation.SHIP || leaving.operation() == Operation.CANCEL;
        boolean shipWaits = after.unsent.values().stream()
                .filter(task -> task.order().equals(leaving.order()))
                .anyMatch(task -> task.wanted().wantsShip()
                        && after.orders.get(task.order()).tracking().hasNumber());
        if (shipWaits && !mayGoFirst) {
            throw new Violation("I4", leaving + " leaves before the shipment");
        }
    }

    private static Instant sentAt(Tables.Written written) {
        return Optional.ofNullable(written.batch().sentAt()).orElse(written.leaseUntil());
    }

    private static void attemptsGrow(OrderTask task, Tables before, Tables after) {
        boolean hasPartLeft =
                after.travelling.values().stream().anyMatch(each -> each.task().isPartOf(task.id()));
        Optional<Integer> was = Optional.ofNullable(before.unsent.get(task.id()))
                .map(OrderTask::attempts)
                .or(() -> Optional.ofNullable(before.travelling.get(task.id()))
                        .map(each -> each.task().attempts()));
        if (!hasPartLeft && was.filter(attempts -> attempts > task.attempts()).isPresent()) {
            throw new Violation("I8", task + " was tried " + was.get() + " times before");
        }
    }
}
