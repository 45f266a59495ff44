package dev.relais.domain.change;

import dev.relais.domain.order.Order;

/**
 * R01: what a declaration changes, compared with what was known.
 *
 * @param anything true if any known detail changed, those that send nothing included
 * @param status true if the status changed; an order's first status is a change (R48)
 * @param trackingNumber true if the number changed to another one that is not empty (R05)
 * @param numberEmptied true if a number was known and there is none any more (R49)
 */
public record Change(boolean anything, boolean status, boolean trackingNumber, boolean numberEmptied) {

    public static Change between(Order before, Order after) {
        boolean sameNumber = before.tracking().number().equals(after.tracking().number());
        return new Change(
                !before.equals(after),
                !after.status().equals(before.status()),
                !sameNumber && after.tracking().hasNumber(),
                !sameNumber && !after.tracking().hasNumber());
    }
}
