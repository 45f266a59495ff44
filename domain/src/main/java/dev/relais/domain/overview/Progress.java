package dev.relais.domain.overview;

import java.util.Optional;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Outcome;

/**
 * How far the work about an order has come; whatever is empty leaves none out.
 *
 * @param outcome how the latest work to end ended, whatever is open by now
 * @param operation of the work that ended so if an outcome is given; else of any open work, or of the latest to end if none
 *     is open
 * @param underWay true for those alone of which something is not confirmed yet, sent or unsent
 */
public record Progress(
        Optional<OrderState> state, Optional<Outcome> outcome, Optional<Operation> operation, boolean underWay) {

    public static final Progress ANY = new Progress(Optional.empty(), Optional.empty(), Optional.empty());

    public static final Progress UNDER_WAY = new Progress(Optional.empty(), Optional.empty(), Optional.empty(), true);

    /** Under way or not. */
    public Progress(Optional<OrderState> state, Optional<Outcome> outcome, Optional<Operation> operation) {
        this(state, outcome, operation, false);
    }

    public static Progress in(OrderState state) {
        return new Progress(Optional.of(state), Optional.empty(), Optional.empty());
    }

    public static Progress ended(Outcome outcome) {
        return new Progress(Optional.empty(), Optional.of(outcome), Optional.empty());
    }

    /** Also of this operation. */
    public Progress by(Operation newOperation) {
        return new Progress(state, outcome, Optional.of(newOperation), underWay);
    }
}
