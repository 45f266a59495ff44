package dev.relais.domain.change;

import java.util.List;

/** The policies in the order they are asked; the first that decides is followed. */
final class ChangePolicies {

    private ChangePolicies() {}

    static List<ChangePolicy> inOrder() {
        return List.of(
                new LegacyConnectorStandBy(),
                new OnlyShoppingFeedOrders(),
                new StaleDeclaration(),
                new FulfilledByChannel(),
                new NothingChanged(),
                new Baseline(),
                new OperationNotSupportedByChannel(),
                new CancelWinsOverUnsentShip(),
                new TrackingNumberChanged(),
                new UnsentNumberEmptied(),
                new StatusNotMapped(),
                new AlreadyShipped(),
                new WaitForTrackingNumber(),
                new StatusChanged());
    }
}
