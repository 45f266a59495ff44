package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.shop.LegacyPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.decided;
import static dev.relais.domain.change.ASituation.knowingNothing;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R13 the legacy connector and Relais never write side by side")
class LegacyConnectorStandByTest {

    @ParameterizedTest(name = "R13 connector active: {0}, policy: {1}, stands by: {2}")
    @CsvSource({"true, STAND_BY, true", "true, TAKE_OVER, false", "false, STAND_BY, false", "false, TAKE_OVER, false"})
    @DisplayName("R13 only an active connector that is given way to is stood by for")
    void standsByOnlyForAnActiveConnector(boolean active, LegacyPolicy policy, boolean standsBy) {
        AShop shop = policy == LegacyPolicy.STAND_BY ? aShop().standingBy() : aShop().takingOver();
        Situation situation = knowingNothing()
                .in(active ? shop.withLegacyConnectorActive() : shop)
                .hearing("4", "T1");

        Optional<Decision> decision = by(new LegacyConnectorStandBy(), situation);

        assertThat(decision)
                .isEqualTo(
                        standsBy
                                ? Optional.of(new Decision.Disregard(ChangeReason.LEGACY_CONNECTOR_ACTIVE))
                                : Optional.empty());
    }

    @Test
    @DisplayName("R13 standing by comes before every other rule")
    void comesFirst() {
        Situation unlinked = knowingNothing()
                .in(aShop().standingBy().withLegacyConnectorActive())
                .hearing(aDeclaration("4", "T1").withoutLink());

        Decision decision = decided(unlinked);

        assertThat(decision).isEqualTo(new Decision.Disregard(ChangeReason.LEGACY_CONNECTOR_ACTIVE));
    }
}
