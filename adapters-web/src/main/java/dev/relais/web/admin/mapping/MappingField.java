package dev.relais.web.admin.mapping;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;

/**
 * The field of one operation.
 *
 * @param text as it was typed
 * @param unusable what was typed and is no status code
 * @param twice the statuses that stand under another operation, too
 */
record MappingField(Operation operation, String text, List<String> unusable, List<String> twice) {

    static MappingField typed(Operation operation, String text) {
        List<String> unusable =
                codes(text).filter(code -> !isUsable(code)).distinct().toList();
        return new MappingField(operation, text, unusable, List.of());
    }

    static MappingField saved(Operation operation, Set<ShopStatus> statuses) {
        String text = statuses.stream().map(ShopStatus::code).collect(Collectors.joining("\n"));
        return new MappingField(operation, text, List.of(), List.of());
    }

    /** The same field, saying which of its statuses stand elsewhere, too. */
    MappingField marking(Set<ShopStatus> mappedTwice) {
        List<String> mine = statuses().stream()
                .filter(mappedTwice::contains)
                .map(ShopStatus::code)
                .toList();
        return new MappingField(operation, text, unusable, mine);
    }

    SortedSet<ShopStatus> statuses() {
        return codes(text)
                .filter(MappingField::isUsable)
                .map(ShopStatus::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public String unusableInOneLine() {
        return String.join(", ", unusable);
    }

    public String twiceInOneLine() {
        return String.join(", ", twice);
    }

    public boolean isWrong() {
        return !unusable.isEmpty() || !twice.isEmpty();
    }

    private static Stream<String> codes(String text) {
        return Stream.of(text.split("[,\\r\\n]+")).map(String::strip).filter(code -> !code.isEmpty());
    }

    private static boolean isUsable(String code) {
        return code.length() <= ShopStatus.LONGEST && code.chars().noneMatch(Character::isISOControl);
    }
}
