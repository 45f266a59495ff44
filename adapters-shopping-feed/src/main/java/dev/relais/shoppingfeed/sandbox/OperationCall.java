package dev.relais.shoppingfeed.sandbox;

import java.util.List;
import java.util.Optional;

/** One request for an operation on orders, as far as it decides the answer. */
record OperationCall(
        long storeId, Operation operation, List<Wish> wishes, Optional<Misbehaviour> wished, String token) {

    OperationCall {
        wishes = List.copyOf(wishes);
    }
}
