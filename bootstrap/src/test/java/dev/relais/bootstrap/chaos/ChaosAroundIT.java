package dev.relais.bootstrap.chaos;

import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Those of the few faults that no node dies of: of its database and of the API. */
@DisplayName("A fault on purpose around Relais")
@DisabledIfSystemProperty(named = "relais.chaos", matches = ".+", disabledReason = "ChaosIT has those that are named")
class ChaosAroundIT extends ChaosIT {

    @Override
    Set<String> aFew() {
        return Set.of("F06", "F16");
    }
}
