package dev.relais.web.api.shop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.web.json.JsonFields;

/** A status mapping as it is read and written: for each operation the codes of the statuses that trigger it. */
record MappingJson(List<String> ship, List<String> cancel, List<String> refund, List<String> deliver) {

    /** An operation that is not named is mapped to nothing. */
    static Map<Operation, SortedSet<ShopStatus>> read(JsonFields body) {
        Map<Operation, SortedSet<ShopStatus>> statuses = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            statuses.put(operation, statuses(body, operation.word()));
        }
        body.finish();
        return statuses;
    }

    private static SortedSet<ShopStatus> statuses(JsonFields body, String name) {
        SortedSet<ShopStatus> statuses = new TreeSet<>();
        for (String code : body.texts(name, ShopStatus.LONGEST)) {
            ShopStatus status = body.read(name, code, ShopStatus::new);
            if (status != null) {
                statuses.add(status);
            }
        }
        return statuses;
    }

    static MappingJson of(StatusMapping mapping) {
        return new MappingJson(
                codes(mapping, Operation.SHIP),
                codes(mapping, Operation.CANCEL),
                codes(mapping, Operation.REFUND),
                codes(mapping, Operation.DELIVER));
    }

    private static List<String> codes(StatusMapping mapping, Operation operation) {
        return mapping.statusesFor(operation).stream().map(ShopStatus::code).toList();
    }
}
