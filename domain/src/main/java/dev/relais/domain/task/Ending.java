package dev.relais.domain.task;

import java.util.EnumSet;
import java.util.Set;

import dev.relais.domain.shop.Operation;
import org.jspecify.annotations.Nullable;

/**
 * How one operation of an order ended.
 *
 * @param reason null unless it ended badly
 * @param message what Shopping Feed said of it; empty if nothing
 */
public record Ending(
        Operation operation, Outcome outcome, @Nullable ReasonCode reason, String message) {

    public static Ending failed(Operation operation, ReasonCode reason, String message) {
        return new Ending(operation, Outcome.FAILED, reason, message);
    }

    public static Ending of(Operation operation, Outcome outcome) {
        return new Ending(operation, outcome, null, "");
    }

    /**
     * The operations whose earlier failures need nobody's attention any more after this success: its own, and a shipment's,
     * which a later step includes. A refund that failed stays listed when a corrected number went through.
     */
    public Set<Operation> closes() {
        return EnumSet.of(operation, Operation.SHIP);
    }

    /** R33: true if the marketplace did not hear of this shipment after all, so that the next change is sent again. */
    public boolean isShipNotTold() {
        return operation == Operation.SHIP
                && outcome != Outcome.SUCCEEDED
                && outcome != Outcome.SUPERSEDED
                && outcome != Outcome.DISMISSED;
    }
}
