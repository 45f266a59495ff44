package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Cause;
import dev.relais.domain.task.Wanted;

/** R05: a tracking number that changed to a non-empty one is sent as shipped, whatever the status. */
final class TrackingNumberChanged implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        if (!situation.change().trackingNumber()) {
            return Optional.empty();
        }
        Wanted ship = situation.unsent().withShip(Cause.TRACKING_CHANGED);
        boolean asksForMore = situation.change().status()
                && situation
                        .byStatus()
                        .filter(operation -> operation != Operation.SHIP)
                        .isPresent();
        Wanted wanted = asksForMore ? ship.withStatusOperation() : ship;
        return Optional.of(new Decision.Queue(Operation.SHIP, ChangeReason.TRACKING_CHANGED, wanted));
    }
}
