package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Cause;
import dev.relais.domain.task.Wanted;

/** R06, R08: a task is saved for the operation the new status is mapped to. */
final class StatusChanged implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        if (!situation.change().status()) {
            return Optional.of(new Decision.Unchanged(ChangeReason.NO_CHANGE, true));
        }
        return situation.byStatus().map(operation -> {
            Wanted wanted = operation == Operation.SHIP
                    ? situation.unsent().withShip(Cause.STATUS_CHANGED)
                    : situation.unsent().withStatusOperation();
            return new Decision.Queue(operation, ChangeReason.STATUS_CHANGED, wanted);
        });
    }
}
