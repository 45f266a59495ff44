package dev.relais.domain.task;

import org.jspecify.annotations.Nullable;

/**
 * What is still to be told about an order (R12). Which operations that makes, and in which order, is worked out from the
 * order's state when the task is prepared, by {@link OperationSequence}.
 *
 * @param ship why a shipment is to be told; null if none is
 * @param statusOperation true if the operation of the order's current status, other than {@code ship}, is to be told
 */
public record Wanted(@Nullable Cause ship, boolean statusOperation) {

    public static final Wanted NOTHING = new Wanted(null, false);

    public boolean isNothing() {
        return ship == null && !statusOperation;
    }

    public boolean wantsShip() {
        return ship != null;
    }

    /** R05, R12: a shipment is to be told, too; a tracking change is never weakened by a later status change. */
    public Wanted withShip(Cause cause) {
        return new Wanted(ship == null ? cause : ship.orStronger(cause), statusOperation);
    }

    /** R08: the operation of the current status is to be told, too. */
    public Wanted withStatusOperation() {
        return new Wanted(ship, true);
    }

    /** R47, R49: no shipment is to be told. */
    public Wanted withoutShip() {
        return new Wanted(null, statusOperation);
    }

    /** R48: the operation of the current status is not to be told. */
    public Wanted withoutStatusOperation() {
        return new Wanted(ship, false);
    }

    /** R12: everything either of the two wants. */
    public Wanted and(Wanted other) {
        Wanted ships = other.ship == null ? this : withShip(other.ship);
        return new Wanted(ships.ship, statusOperation || other.statusOperation);
    }
}
