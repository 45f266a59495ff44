package dev.relais.web.admin.mapping;

import java.util.Optional;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.Worded;
import dev.relais.web.admin.page.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * One status of a shop as it stands in the form.
 *
 * @param label what the shop calls it; empty if it never said
 * @param chosen what it tells; null for nothing
 * @param isSuggested true if nobody chose that yet
 * @param orders how many of the latest orders have it
 */
record MappingRow(ShopStatus status, String label, @Nullable Operation chosen, boolean isSuggested, int orders) {

    private static final String SEPARATOR = "|";

    public boolean tells(Operation operation) {
        return chosen == operation;
    }

    /** True if orders have this status and nobody is told of it. */
    public boolean isSilent() {
        return orders > 0 && chosen == null;
    }

    /** What a browser sends of this row: what is told, and the status. */
    public String value() {
        return value(chosen == null ? "" : chosen.word());
    }

    public String value(String word) {
        return value(word, status.code());
    }

    static String value(String word, String code) {
        return word + SEPARATOR + code;
    }

    /** A status and what was chosen for it; empty if no form of ours has sent that. */
    static Optional<Choice> typed(String value) {
        int end = value.indexOf(SEPARATOR);
        return end < 0
                ? Optional.empty()
                : TypedText.read(value.substring(end + 1), ShopStatus::new)
                        .map(status -> new Choice(status, operation(value.substring(0, end))));
    }

    /** Null for nothing, and for what is no operation. */
    static @Nullable Operation operation(String word) {
        return TypedText.read(word, typed -> Worded.of(Operation.class, typed)).orElse(null);
    }

    record Choice(ShopStatus status, @Nullable Operation operation) {}
}
