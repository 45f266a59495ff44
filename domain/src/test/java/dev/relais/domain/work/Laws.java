package dev.relais.domain.work;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.relais.domain.change.Change;
import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.PreparationRules;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.work.World.Place;
import dev.relais.domain.work.World.State;
import dev.relais.domain.work.World.Travelling;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every history, written without looking at how the rules do it.
 *
 * <ul>
 *   <li>Every task ends exactly once; no wish vanishes without an outcome, and none ends twice.
 *   <li>At most one task of the order is unsent.
 *   <li>A tracking number that was declared stays wanted until it was told, replaced, withdrawn by a rule, or failed before the
 *       merchant's eyes.
 *   <li>Operations never overtake each other.
 * </ul>
 */
final class Laws {

    private final Shop shop;
    private final Set<TaskId> open = new HashSet<>();
    private final Set<TaskId> ended = new HashSet<>();
    private @Nullable String numberToTell;
    private boolean shipmentTold;

    Laws(Shop shop) {
        this.shop = shop;
    }

    void isPure(WorkDecision once, WorkDecision again) {
        assertThat(again)
                .as("the same decision for the same order, work, event and time")
                .isEqualTo(once);
    }

    void watch(State before, WorkEvent event, WorkDecision decision, State after) {
        everyTaskEndsOnce(before, decision, after);
        noWishVanishes(before, event, decision, after);
        nothingOvertakes(before, decision, after);
        shipmentsTellTheCurrentNumber(decision);
        listen(before, event, decision, after);
        theNumberStaysWanted(after);
        shippedSentIsTrue(after);
    }

    /** At rest nothing is open, and every task that ever was has ended. */
    void judge(State rest) {
        assertThat(ended).as("tasks that ended").containsAll(open);
        assertThat(numberToTell).as("a number that nobody told").isNull();
    }

    private void everyTaskEndsOnce(State before, WorkDecision decision, State after) {
        Set<TaskId> was = ids(before);
        Set<TaskId> is = ids(after);
        decision.over().ifPresent(over -> {
            assertThat(was).as("only what was open ends").contains(over);
            assertThat(is).as("what ended is not open").doesNotContain(over);
            assertThat(ended.add(over)).as("task %s ends once", over).isTrue();
        });
        Set<TaskId> gone = new HashSet<>(was);
        gone.removeAll(is);
        decision.over().ifPresent(gone::remove);
        assertThat(gone).as("tasks that vanished").isEmpty();
        assertThat(is).as("tasks that came back to life").noneMatch(ended::contains);
        open.addAll(is);
    }

    private static Set<TaskId> ids(State state) {
        Set<TaskId> ids = new HashSet<>();
        state.unsent().map(OrderTask::id).ifPresent(ids::add);
        state.travelling()
                .forEach(sent -> assertThat(ids.add(sent.task().id()))
                        .as("a task is unsent or under way, not both")
                        .isTrue());
        return ids;
    }

    /** A wish is a shipment, or the operation of a status; each open task carries one or both. */
    private static void noWishVanishes(State before, WorkEvent event, WorkDecision decision, State after) {
        boolean asks = event instanceof WorkEvent.Declared || event instanceof WorkEvent.Resent;
        for (boolean ship : new boolean[] {true, false}) {
            long was = wishes(before, ship);
            long is = wishes(after, ship);
            List<Ending> endings = decision.endings().stream()
                    .filter(ending -> (ending.operation() == Operation.SHIP) == ship)
                    .toList();
            long forGood = endings.stream()
                    .filter(ending -> ending.outcome() != Outcome.SUPERSEDED)
                    .count();
            assertThat(endings.size())
                    .as("outcomes (ship: %s) of %s wishes", ship, was)
                    .isLessThanOrEqualTo((int) was + (asks ? 1 : 0));
            assertThat(was - is)
                    .as("wishes (ship: %s) that vanished, with these outcomes: %s", ship, endings)
                    .isLessThanOrEqualTo(endings.size());
            assertThat(is)
                    .as("wishes (ship: %s) left after these outcomes: %s", ship, endings)
                    .isLessThanOrEqualTo(was - forGood + (asks ? 1 : 0));
        }
    }

    private static long wishes(State state, boolean ship) {
        long unsent =
                state
                        .unsent()
                        .filter(task ->
                                ship ? task.wanted().wantsShip() : task.wanted().statusOperation())
                        .stream()
                        .count();
        return unsent
                + state.travelling().stream()
                        .filter(sent -> (sent.task().operation() == Operation.SHIP) == ship)
                        .count();
    }

    /** R21, R45 */
    private static void nothingOvertakes(State before, WorkDecision decision, State after) {
        decision.leaving().ifPresent(task -> {
            Instant longAgo = before.now().minus(PreparationRules.LONGEST_WAIT_FOR_TICKET);
            assertThat(before.travelling())
                    .as("what is under way when %s leaves", task.operation())
                    .allMatch(sent -> !sent.sentAt().isAfter(longAgo));
            boolean shipIsWaiting = after.unsent()
                    .filter(rest -> rest.wanted().wantsShip()
                            && after.order().tracking().hasNumber())
                    .isPresent();
            boolean mayGoFirst = task.operation() == Operation.SHIP || task.operation() == Operation.CANCEL;
            assertThat(shipIsWaiting && !mayGoFirst)
                    .as("%s leaves before the shipment", task.operation())
                    .isFalse();
        });
    }

    /** R07, R46 */
    private static void shipmentsTellTheCurrentNumber(WorkDecision decision) {
        decision.leaving()
                .filter(task -> task.operation() == Operation.SHIP)
                .ifPresent(task -> assertThat(task.sent().tracking().number())
                        .isNotEmpty()
                        .isEqualTo(decision.order().tracking().number()));
    }

    private void listen(State before, WorkEvent event, WorkDecision decision, State after) {
        if (event instanceof WorkEvent.Declared) {
            hear(before.order(), decision, after.order());
        }
        if (event instanceof WorkEvent.Accepted accepted) {
            told(accepted.task());
        }
        if (event instanceof WorkEvent.Adopted adopted) {
            told(adopted.task());
        }
        decision.endings().stream()
                .filter(ending -> ending.operation() == Operation.SHIP)
                .forEach(this::shipEnded);
    }

    private void hear(Order before, WorkDecision decision, Order after) {
        ChangeReason reason = decision.requireAnswer().reason();
        Change change = Change.between(before, after);
        boolean cancels =
                change.status() && shop.mapping().operationFor(after.status()).equals(Optional.of(Operation.CANCEL));
        boolean recordsNumber = reason == ChangeReason.BASELINE && (change.trackingNumber() || change.numberEmptied());
        boolean isWithdrawn = recordsNumber || reason == ChangeReason.FULFILLED_BY_CHANNEL || cancels;
        if (isWithdrawn || change.numberEmptied()) {
            numberToTell = null;
        } else if (change.trackingNumber()) {
            numberToTell = after.tracking().number();
        }
    }

    private void told(SentTask task) {
        if (task.operation() == Operation.SHIP) {
            shipmentTold = true;
            numberToTell = task.sent().tracking().number().equals(numberToTell) ? null : numberToTell;
        }
    }

    private void shipEnded(Ending ending) {
        if (ending.outcome().needsAttention()) {
            numberToTell = null;
        }
    }

    /** R05, R12 */
    private void theNumberStaysWanted(State after) {
        boolean isWanted = numberToTell == null
                || after.unsent().filter(task -> task.wanted().wantsShip()).isPresent()
                || after.travelling().stream().anyMatch(sent -> tells(sent, numberToTell));
        assertThat(isWanted)
                .as("number %s is still to be told in %s", numberToTell, after)
                .isTrue();
    }

    private static boolean tells(Travelling sent, @Nullable String number) {
        return sent.place() != Place.FOLLOWED
                && sent.task().sent().tracking().number().equals(number);
    }

    /** R06: an order that counts as shipped was told as shipped, or will be. */
    private void shippedSentIsTrue(State after) {
        boolean isOnItsWay =
                after.unsent().filter(task -> task.wanted().wantsShip()).isPresent()
                        || after.travelling().stream()
                                .anyMatch(sent -> sent.task().operation() == Operation.SHIP);
        if (after.order().shippedSent()) {
            assertThat(isOnItsWay || shipmentTold)
                    .as("shipped-sent of %s", after)
                    .isTrue();
        }
    }
}
