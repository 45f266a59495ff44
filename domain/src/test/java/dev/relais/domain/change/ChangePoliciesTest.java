package dev.relais.domain.change;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R01 the policies stand in one visible order")
class ChangePoliciesTest {

    @Test
    @DisplayName("R13 R03 R10 R11 R01 R48 R15 R47 R05 R49 R04 R06 R07 R08 are asked in this order")
    void order() {
        assertThat(ChangePolicies.inOrder())
                .extracting(policy -> policy.getClass().getSimpleName())
                .containsExactly(
                        "LegacyConnectorStandBy",
                        "OnlyShoppingFeedOrders",
                        "StaleDeclaration",
                        "FulfilledByChannel",
                        "NothingChanged",
                        "Baseline",
                        "OperationNotSupportedByChannel",
                        "CancelWinsOverUnsentShip",
                        "TrackingNumberChanged",
                        "UnsentNumberEmptied",
                        "StatusNotMapped",
                        "AlreadyShipped",
                        "WaitForTrackingNumber",
                        "StatusChanged");
    }
}
