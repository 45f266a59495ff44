package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.shop.Operation;

/** R47: a status mapped to {@code cancel} wins over a shipment nobody was told of yet. */
final class CancelWinsOverUnsentShip implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        if (!situation.change().status() || !situation.statusAsksFor(Operation.CANCEL)) {
            return Optional.empty();
        }
        return Optional.of(new Decision.Queue(
                Operation.CANCEL,
                ChangeReason.STATUS_CHANGED,
                situation.unsent().withoutShip().withStatusOperation()));
    }
}
