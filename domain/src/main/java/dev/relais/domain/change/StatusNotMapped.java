package dev.relais.domain.change;

import java.util.Optional;

/** R04: a new status that no mapping mentions creates no task. */
final class StatusNotMapped implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        return situation.change().status() && situation.byStatus().isEmpty()
                ? Optional.of(new Decision.Ignore(ChangeReason.STATUS_NOT_MAPPED, situation.unsent()))
                : Optional.empty();
    }
}
