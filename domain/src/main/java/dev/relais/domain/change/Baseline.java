package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.task.Wanted;

/**
 * R48, R18: a declaration marked as baseline is recorded and sends nothing. If it changes the status, the operation that an
 * earlier status asked for is not asked for any more, and the baseline's own is not told: nothing of either is sent.
 */
final class Baseline implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        if (!situation.declaration().baseline()) {
            return Optional.empty();
        }
        Wanted unsent = situation.unsent();
        Wanted wanted = situation.change().status() ? unsent.withoutStatusOperation() : unsent;
        return Optional.of(new Decision.Ignore(ChangeReason.BASELINE, wanted));
    }
}
