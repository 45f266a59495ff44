package dev.relais.domain.change;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.Wanted;

/**
 * All that a policy may look at.
 *
 * @param before the order as it was known
 * @param declaration what the shop says of it
 * @param unsent what the order's unsent task wants; {@link Wanted#NOTHING} if it has none
 */
public record Situation(Shop shop, Order before, Declaration declaration, Wanted unsent, Instant now) {

    /** The order in the declared state. */
    public Order after() {
        return before.declared(declaration);
    }

    public Change change() {
        return Change.between(before, after());
    }

    /** The operation the declared status asks for; empty if no mapping mentions it. */
    public Optional<Operation> byStatus() {
        return shop.mapping().operationFor(declaration.status());
    }

    public boolean statusAsksFor(Operation operation) {
        return byStatus().filter(operation::equals).isPresent();
    }
}
