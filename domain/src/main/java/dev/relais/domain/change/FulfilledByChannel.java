package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.task.Wanted;

/** R11: an order that the channel fulfils itself is never sent. */
final class FulfilledByChannel implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        return situation.after().isFulfilledByChannel()
                ? Optional.of(new Decision.Ignore(ChangeReason.FULFILLED_BY_CHANNEL, Wanted.NOTHING))
                : Optional.empty();
    }
}
