package dev.relais.domain.change;

import java.util.Optional;

/** R01: declaring what is already known changes nothing; details that send nothing are recorded. */
final class NothingChanged implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        Change change = situation.change();
        boolean sends = change.status() || change.trackingNumber() || change.numberEmptied();
        return sends
                ? Optional.empty()
                : Optional.of(new Decision.Unchanged(ChangeReason.NO_CHANGE, change.anything()));
    }
}
