package dev.relais.web.admin.mapping;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.relais.application.configure.ShowMapping;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusMapping;
import org.jspecify.annotations.Nullable;

/**
 * A status that would tell something else than now; an operation is null where nothing is told.
 *
 * @param orders how many of the latest orders have it
 */
record MappingChange(
        ShopStatus status,
        @Nullable Operation before,
        @Nullable Operation after,
        int orders) {

    /** True if from now on the status would tell what no marketplace takes back. */
    public boolean isIrrevocable() {
        return after != null && after.isIrrevocable();
    }

    /** In the order of the codes. */
    static List<MappingChange> between(ShowMapping.Shown now, StatusMapping then) {
        StatusMapping before = now.shop().mapping();
        SortedSet<ShopStatus> statuses = new TreeSet<>();
        Stream.of(before, then)
                .flatMap(mapping -> mapping.statuses().values().stream())
                .forEach(statuses::addAll);
        return statuses.stream()
                .map(status -> new MappingChange(
                        status,
                        before.operationFor(status).orElse(null),
                        then.operationFor(status).orElse(null),
                        now.orders().getOrDefault(status, 0)))
                .filter(change -> change.before() != change.after())
                .toList();
    }
}
