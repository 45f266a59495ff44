package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Cause;
import dev.relais.domain.task.Wanted;

/** R49: a number emptied before it was sent withdraws the shipment, or lets it wait again if the status asks for it. */
final class UnsentNumberEmptied implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        if (!situation.change().numberEmptied() || !situation.unsent().wantsShip()) {
            return Optional.empty();
        }
        Wanted withoutShip = situation.unsent().withoutShip();
        if (situation.statusAsksFor(Operation.SHIP)) {
            return Optional.of(new Decision.Wait(
                    Operation.SHIP,
                    withoutShip.withShip(Cause.STATUS_CHANGED),
                    situation.now().plus(situation.shop().settings().trackingDelay())));
        }
        if (!situation.change().status()) {
            return Optional.of(new Decision.Ignore(ChangeReason.TRACKING_CHANGED, withoutShip));
        }
        return situation
                .byStatus()
                .<Decision>map(operation ->
                        new Decision.Queue(operation, ChangeReason.STATUS_CHANGED, withoutShip.withStatusOperation()))
                .or(() -> Optional.of(new Decision.Ignore(ChangeReason.STATUS_NOT_MAPPED, withoutShip)));
    }
}
