package dev.relais.domain.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Outcome;

/** R43: what a merchant set aside of an order and can still have sent after all. */
public final class SetAside {

    private static final int STEPS = 50;

    private SetAside() {}

    /** The operations that were set aside last; empty if none was, or if something has come of the order since. */
    public static Set<Operation> of(OrderKey order, History history) {
        return in(history.timeline(order, STEPS));
    }

    /** The same of a timeline, newest step first. What its shop declared since does not count. */
    public static Set<Operation> in(List<OrderEvent> timeline) {
        List<OrderEvent> steps = timeline.stream()
                .dropWhile(step -> step.kind() == EventKind.DECLARED)
                .toList();
        Optional<OrderEvent> last = steps.stream().findFirst();
        return steps.stream()
                .takeWhile(step -> step.outcome() == Outcome.DISMISSED)
                .filter(step -> step.at().equals(last.orElseThrow().at()))
                .flatMap(step -> Stream.ofNullable(step.operation()))
                .collect(Collectors.toSet());
    }
}
