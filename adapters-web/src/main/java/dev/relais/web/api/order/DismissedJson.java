package dev.relais.web.api.order;

import java.util.List;
import java.util.Set;

import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.Operation;

/** The operations of an order whose failures were dismissed. */
record DismissedJson(String order, String outcome, List<String> operations) {

    static DismissedJson of(OrderRef order, Set<Operation> operations) {
        return new DismissedJson(
                order.value(),
                "dismissed",
                operations.stream().sorted().map(Operation::word).toList());
    }
}
