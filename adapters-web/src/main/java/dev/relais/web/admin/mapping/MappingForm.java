package dev.relais.web.admin.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusMapping;

/** The mapping of a shop as it stands in the form. */
record MappingForm(List<MappingField> fields) {

    static MappingForm of(StatusMapping mapping) {
        return new MappingForm(Stream.of(Operation.values())
                .map(operation -> MappingField.saved(operation, mapping.statusesFor(operation)))
                .toList());
    }

    static MappingForm typed(Map<Operation, String> texts) {
        return new MappingForm(Stream.of(Operation.values())
                .map(operation -> MappingField.typed(operation, texts.getOrDefault(operation, "")))
                .toList());
    }

    MappingForm marking(Set<ShopStatus> mappedTwice) {
        return new MappingForm(
                fields.stream().map(field -> field.marking(mappedTwice)).toList());
    }

    public boolean isWrong() {
        return fields.stream().anyMatch(MappingField::isWrong);
    }

    Map<Operation, SortedSet<ShopStatus>> statuses() {
        Map<Operation, SortedSet<ShopStatus>> statuses = new EnumMap<>(Operation.class);
        fields.forEach(field -> statuses.put(field.operation(), field.statuses()));
        return statuses;
    }
}
