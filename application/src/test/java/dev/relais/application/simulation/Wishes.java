package dev.relais.application.simulation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.relais.application.fake.Tables;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.ReasonCode;

/** How much is open about each order: shipments, and what statuses ask for; an unsent task carries one or both (R12). */
final class Wishes {

    /** What ends so may have been taken by the API, or nobody knows. */
    private static final Set<Outcome> EFFECTIVE = EnumSet.of(Outcome.SUCCEEDED, Outcome.REFUSED, Outcome.NO_ANSWER);

    private static final Set<ReasonCode> EFFECTIVE_FAILURES =
            EnumSet.of(ReasonCode.TICKET_FAILED, ReasonCode.RESULT_UNKNOWN);

    private final Map<Wish, Integer> open = new HashMap<>();
    private final Map<Wish, Integer> underWay = new HashMap<>();

    private record Wish(OrderKey order, boolean ship) {}

    static Wishes in(Tables tables) {
        Wishes wishes = new Wishes();
        tables.unsent.values().forEach(task -> {
            wishes.add(task.order(), true, task.wanted().wantsShip());
            wishes.add(task.order(), false, task.wanted().statusOperation());
        });
        tables.travelling
                .values()
                .forEach(each -> wishes.add(each.task().order(), each.task().operation() == Operation.SHIP, true));
        return wishes;
    }

    int of(OrderKey order, boolean ship) {
        return open.getOrDefault(new Wish(order, ship), 0);
    }

    /** Those of them that have left. */
    int underWay(OrderKey order, boolean ship) {
        return underWay.getOrDefault(new Wish(order, ship), 0);
    }

    private void add(OrderKey order, boolean ship, boolean isThere) {
        if (isThere) {
            open.merge(new Wish(order, ship), 1, Integer::sum);
        }
    }

    /** The outcomes among these steps. What a merchant sets aside had its outcome before. */
    static Endings endings(List<OrderEvent> steps) {
        Endings endings = new Endings(new Wishes(), new Wishes(), new Wishes());
        for (OrderEvent step : steps) {
            if (step.kind() == EventKind.ENDED && step.outcome() != Outcome.DISMISSED) {
                boolean ship = step.operation() == Operation.SHIP;
                endings.all.add(step.order(), ship, true);
                endings.forGood.add(step.order(), ship, step.outcome() != Outcome.SUPERSEDED);
                endings.withEffect.add(step.order(), ship, isEffective(step));
            }
        }
        return endings;
    }

    private static boolean isEffective(OrderEvent ended) {
        return EFFECTIVE.contains(ended.outcome())
                || EFFECTIVE_FAILURES.stream().anyMatch(reason -> reason.word().equals(ended.reason()));
    }

    /** Outcomes; one that is superseded goes on in another wish. */
    record Endings(Wishes all, Wishes forGood, Wishes withEffect) {

        int all(OrderKey order, boolean ship) {
            return all.of(order, ship);
        }

        /** Those of what may have had an effect at the API. */
        int withEffect(OrderKey order, boolean ship) {
            return withEffect.of(order, ship);
        }

        int forGood(OrderKey order, boolean ship) {
            return forGood.of(order, ship);
        }
    }
}
