package dev.relais.domain.shop;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statuses a shop says it has, in its own order, each once; orders and mappings may name others. */
public record StatusLabels(List<StatusLabel> all) {

    public static final StatusLabels NONE = new StatusLabels(List.of());
    public static final int MOST = 500;

    public StatusLabels {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw new IllegalArgumentException("A shop has at most " + MOST + " statuses, not " + all.size());
        }
        Set<ShopStatus> seen = new HashSet<>();
        all.forEach(each -> {
            if (!seen.add(each.status())) {
                throw new IllegalArgumentException("A shop has each status once, not twice \"" + each.status() + "\"");
            }
        });
    }

    /** What the shop calls this status; empty if it is not among them. */
    public Optional<StatusLabel> of(ShopStatus status) {
        return all.stream().filter(each -> each.status().equals(status)).findFirst();
    }
}
