package dev.relais.domain.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a status may mean, told from its code and its name in the shop (R09). A guess for a person to check, never in force by itself;
 * what is about partial or awaited things is not guessed at.
 */
public final class MappingSuggestions {

    private static final List<String> UNCERTAIN = List.of(
            "partial", "partiel", "pending", "attente", "await", "request", "demand", "prepar", "prépar", "ready",
            "not ");

    private static final Map<Operation, List<String>> WORDS = new EnumMap<>(Map.of(
            Operation.SHIP, List.of("shipped", "dispatched", "complete", "expédi", "expedie", "sent"),
            Operation.DELIVER, List.of("delivered", "livré", "livre"),
            Operation.CANCEL, List.of("cancel", "annul"),
            Operation.REFUND, List.of("refund", "rembours")));

    private MappingSuggestions() {}

    /** Empty if nothing, or more than one thing, may be meant. */
    public static Optional<Operation> of(ShopStatus status, @Nullable String label) {
        return guess(label == null ? status.code() : label);
    }

    private static Optional<Operation> guess(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        if (UNCERTAIN.stream().anyMatch(text::contains)) {
            return Optional.empty();
        }
        List<Operation> meant = WORDS.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
