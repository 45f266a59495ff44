package dev.relais.domain.change;

import java.time.Instant;
import java.util.Optional;

/** R10: a declaration older than what is already known changes nothing. */
final class StaleDeclaration implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        Instant known = situation.before().changedAt();
        Instant declared = situation.declaration().changedAt();
        boolean isOlder = known != null && declared != null && declared.isBefore(known);
        return isOlder ? Optional.of(new Decision.Unchanged(ChangeReason.STALE, false)) : Optional.empty();
    }
}
