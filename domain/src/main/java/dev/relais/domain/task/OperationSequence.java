package dev.relais.domain.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StatusMapping;

import static dev.relais.domain.shop.Operation.CANCEL;
import static dev.relais.domain.shop.Operation.SHIP;

/**
 * R18, R45, R47: the operations that what is wanted makes of an order's current state, in the order they are sent. Empty
 * if that state asks for nothing any more.
 */
public final class OperationSequence {

    private OperationSequence() {}

    public static List<Operation> of(Wanted wanted, Order order, StatusMapping mapping) {
        Optional<Operation> byStatus = Optional.ofNullable(order.status()).flatMap(mapping::operationFor);
        Stream<Operation> ship = isShipDue(wanted, order, byStatus) ? Stream.of(SHIP) : Stream.empty();
        Stream<Operation> other = byStatus.filter(operation -> operation != SHIP && wanted.statusOperation()).stream();
        return isAskedFor(CANCEL, byStatus)
                ? Stream.concat(other, ship).toList()
                : Stream.concat(ship, other).toList();
    }

    private static boolean isShipDue(Wanted wanted, Order order, Optional<Operation> byStatus) {
        if (!wanted.wantsShip()) {
            return false;
        }
        if (isAskedFor(SHIP, byStatus)) {
            return true;
        }
        boolean movedOn = byStatus.isPresent() && !isAskedFor(CANCEL, byStatus);
        return order.tracking().hasNumber() && (wanted.ship() == Cause.TRACKING_CHANGED || movedOn);
    }

    private static boolean isAskedFor(Operation operation, Optional<Operation> byStatus) {
        return byStatus.filter(operation::equals).isPresent();
    }
}
