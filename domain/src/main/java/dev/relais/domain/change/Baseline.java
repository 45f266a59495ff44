package dev.relais.domain.change;

import java.util.Optional;

/** R48: a declaration marked as baseline is recorded and sends nothing. */
final class Baseline implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        return situation.declaration().baseline()
                ? Optional.of(new Decision.Ignore(ChangeReason.BASELINE, situation.unsent()))
                : Optional.empty();
    }
}
