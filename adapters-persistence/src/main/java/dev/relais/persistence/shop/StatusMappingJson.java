package dev.relais.persistence.shop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.domain.shop.Worded;

/** A mapping as a JSON document: the statuses of each operation. What is read was written here, or by the migration. */
final class StatusMappingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> STATUSES = new TypeReference<>() {};

    private StatusMappingJson() {}

    static String of(StatusMapping mapping) {
        Map<String, List<String>> document = new TreeMap<>();
        mapping.statuses()
                .forEach((operation, statuses) -> document.put(
                        operation.word(),
                        statuses.stream().map(ShopStatus::code).toList()));
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mapping is always to be written as JSON", e);
        }
    }

    static StatusMapping mapping(String document) {
        try {
            Map<Operation, SortedSet<ShopStatus>> statuses = new EnumMap<>(Operation.class);
            MAPPER.readValue(document, STATUSES)
                    .forEach((operation, codes) -> statuses.put(
                            Worded.of(Operation.class, operation),
                            codes.stream().map(ShopStatus::new).collect(Collectors.toCollection(TreeSet::new))));
            return new StatusMapping(statuses);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version of a mapping cannot be read", e);
        }
    }
}
