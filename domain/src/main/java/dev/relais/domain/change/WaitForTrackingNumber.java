package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Cause;

/** R07: a shipment without a tracking number waits for one, for at most the shop's tracking delay. */
final class WaitForTrackingNumber implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        boolean lacksNumber = situation.change().status()
                && situation.statusAsksFor(Operation.SHIP)
                && !situation.after().tracking().hasNumber();
        return lacksNumber
                ? Optional.of(new Decision.Wait(
                        Operation.SHIP,
                        situation.unsent().withShip(Cause.STATUS_CHANGED),
                        situation.now().plus(situation.shop().settings().trackingDelay())))
                : Optional.empty();
    }
}
