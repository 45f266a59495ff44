package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.shop.Operation;

/** R06: a status mapped to {@code ship} adds nothing once the tracking number is on its way. */
final class AlreadyShipped implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        boolean onItsWay = situation.change().status()
                && situation.statusAsksFor(Operation.SHIP)
                && situation.before().shippedSent();
        return onItsWay
                ? Optional.of(new Decision.Ignore(ChangeReason.ALREADY_SHIPPED, situation.unsent()))
                : Optional.empty();
    }
}
