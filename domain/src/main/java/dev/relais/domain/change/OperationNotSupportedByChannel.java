package dev.relais.domain.change;

import java.util.Optional;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Cause;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.Wanted;

/**
 * R15: an operation the channel does not take fails at once. Beside a refund the tracking number is told all the same (R05,
 * R12, R45); a cancellation keeps an unsent shipment from leaving (R47), though nobody can be told of the cancellation.
 */
final class OperationNotSupportedByChannel implements ChangePolicy {

    private static final ReasonCode WHY = ReasonCode.OPERATION_NOT_SUPPORTED_BY_CHANNEL;

    @Override
    public Optional<Decision> decide(Situation situation) {
        return situation.change().status()
                ? situation
                        .byStatus()
                        .filter(operation -> !isTaken(operation, situation))
                        .map(operation -> failing(operation, situation))
                : Optional.empty();
    }

    private static boolean isTaken(Operation operation, Situation situation) {
        return situation
                .shop()
                .channelRules()
                .abilities()
                .allow(operation, situation.after().channelName());
    }

    private static Decision failing(Operation operation, Situation situation) {
        Wanted unsent = situation.unsent().withoutStatusOperation();
        if (operation == Operation.CANCEL || situation.change().numberEmptied()) {
            return fail(operation, unsent.withoutShip());
        }
        if (!situation.change().trackingNumber()) {
            return fail(operation, unsent);
        }
        return new Decision.Queue(
                Operation.SHIP,
                ChangeReason.TRACKING_CHANGED,
                unsent.withShip(Cause.TRACKING_CHANGED),
                Optional.of(Ending.failed(operation, WHY, "")));
    }

    private static Decision fail(Operation operation, Wanted wanted) {
        return new Decision.Fail(operation, ChangeReason.OPERATION_NOT_SUPPORTED_BY_CHANNEL, WHY, wanted);
    }
}
