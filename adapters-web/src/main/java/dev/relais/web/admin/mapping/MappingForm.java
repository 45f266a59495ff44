package dev.relais.web.admin.mapping;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.relais.application.configure.ShowMapping;
import dev.relais.domain.mapping.MappingSuggestions;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusLabel;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.web.admin.page.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of a shop as it stands in the form: a row for each status that the shop has, that is mapped, or that orders have.
 *
 * @param newCode of one more status, as it was typed
 * @param newMeaning what that tells; null for nothing
 */
record MappingForm(
        List<MappingRow> rows, String newCode, @Nullable Operation newMeaning) {

    /** What can be wrong with one more status. */
    enum Problem {
        UNUSABLE,
        TWICE,
        MEANINGLESS
    }

    /** The mapping in force; before anything was ever saved, what the names of the statuses suggest. */
    static MappingForm of(ShowMapping.Shown shown) {
        return of(shown, shown.shop().mapping(), shown.version() == 0);
    }

    /** Another mapping of the same shop. */
    static MappingForm of(ShowMapping.Shown shown, StatusMapping mapping) {
        return of(shown, mapping, false);
    }

    private static MappingForm of(ShowMapping.Shown shown, StatusMapping mapping, boolean suggests) {
        Set<ShopStatus> statuses = known(shown);
        mapping.statuses().values().forEach(statuses::addAll);
        return new MappingForm(
                statuses.stream()
                        .map(status -> {
                            Optional<Operation> chosen = mapping.operationFor(status);
                            Optional<Operation> suggested = suggests && chosen.isEmpty()
                                    ? MappingSuggestions.of(status, label(shown, status))
                                    : Optional.empty();
                            return row(shown, status, chosen.or(() -> suggested).orElse(null), suggested.isPresent());
                        })
                        .toList(),
                "",
                null);
    }

    /** As it was sent; a status that is not in it tells what it tells now. */
    static MappingForm typed(ShowMapping.Shown shown, List<String> values, String newCode, String newMeaning) {
        Map<ShopStatus, Optional<Operation>> chosen = new TreeMap<>();
        known(shown).forEach(status -> chosen.put(status, shown.shop().mapping().operationFor(status)));
        Set<ShopStatus> statuses = known(shown);
        values.stream().flatMap(value -> MappingRow.typed(value).stream()).forEach(choice -> {
            statuses.add(choice.status());
            chosen.put(choice.status(), Optional.ofNullable(choice.operation()));
        });
        return new MappingForm(
                statuses.stream()
                        .map(status -> row(shown, status, chosen.get(status).orElse(null), false))
                        .toList(),
                newCode,
                MappingRow.operation(newMeaning));
    }

    /** In the shop's own order, then what is mapped, then what else orders have. */
    private static Set<ShopStatus> known(ShowMapping.Shown shown) {
        Set<ShopStatus> statuses = new LinkedHashSet<>();
        shown.labels().all().stream().map(StatusLabel::status).forEach(statuses::add);
        shown.shop().mapping().statuses().values().forEach(statuses::addAll);
        statuses.addAll(shown.orders().keySet());
        return statuses;
    }

    private static MappingRow row(
            ShowMapping.Shown shown, ShopStatus status, @Nullable Operation chosen, boolean isSuggested) {
        String label = label(shown, status);
        return new MappingRow(
                status,
                label == null ? "" : label,
                chosen,
                isSuggested,
                shown.orders().getOrDefault(status, 0));
    }

    private static @Nullable String label(ShowMapping.Shown shown, ShopStatus status) {
        return shown.labels().of(status).map(StatusLabel::label).orElse(null);
    }

    /** Null if the form can be saved. */
    public @Nullable Problem problem() {
        if (newCode.isBlank()) {
            return null;
        }
        Optional<ShopStatus> added = added();
        if (added.isEmpty()) {
            return Problem.UNUSABLE;
        }
        if (rows.stream().map(MappingRow::status).anyMatch(added.get()::equals)) {
            return Problem.TWICE;
        }
        return newMeaning == null ? Problem.MEANINGLESS : null;
    }

    public boolean isWrong() {
        return problem() != null;
    }

    public boolean adds(Operation operation) {
        return newMeaning == operation;
    }

    /** What one more status would be sent as; empty without one. */
    public String newValue() {
        return newMeaning == null || newCode.isBlank() ? "" : MappingRow.value(newMeaning.word(), newCode.strip());
    }

    private Optional<ShopStatus> added() {
        return TypedText.read(newCode.strip(), ShopStatus::new);
    }

    Map<Operation, SortedSet<ShopStatus>> statuses() {
        Map<Operation, SortedSet<ShopStatus>> statuses = new EnumMap<>(Operation.class);
        rows.forEach(row -> put(statuses, row.chosen(), row.status()));
        added().ifPresent(status -> put(statuses, newMeaning, status));
        return statuses;
    }

    private static void put(
            Map<Operation, SortedSet<ShopStatus>> statuses, @Nullable Operation operation, ShopStatus status) {
        if (operation != null) {
            statuses.computeIfAbsent(operation, any -> new TreeSet<>()).add(status);
        }
    }
}
