package dev.relais.domain.change;

import java.util.Optional;

/** R13: while the legacy connector works and the merchant lets it, nothing is saved and nothing is sent. */
final class LegacyConnectorStandBy implements ChangePolicy {

    @Override
    public Optional<Decision> decide(Situation situation) {
        return situation.shop().standsBy()
                ? Optional.of(new Decision.Disregard(ChangeReason.LEGACY_CONNECTOR_ACTIVE))
                : Optional.empty();
    }
}
