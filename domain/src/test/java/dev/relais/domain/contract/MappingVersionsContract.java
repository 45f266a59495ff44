package dev.relais.domain.contract;

import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.domain.mapping.MappingVersion;
import dev.relais.domain.mapping.MappingVersions;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusMapping;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@link MappingVersions} promises. */
public abstract class MappingVersionsContract extends StorageContract {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    @DisplayName("R09 a shop has no versions until one is saved, and one that is not there has none")
    void none() {
        ShopCode nobody = new ShopCode("shop-" + UUID.randomUUID());

        assertThat(read(() -> storage().mappingVersions().hold(shop().code()))).isEmpty();
        assertThat(read(() -> storage().mappingVersions().hold(nobody))).isEmpty();
        assertThat(read(() -> storage().mappingVersions().latest(nobody, 10))).isEmpty();
    }

    @Test
    @DisplayName("R09 versions are kept as they were saved, and the newest comes first")
    void keeps() {
        MappingVersion first = version(1, "Relais", "4");
        MappingVersion second = version(2, "marie", "4", "wc-\"é\", {1}");
        MappingVersion third = version(3, "marie");
        inTransaction(() -> Stream.of(first, second, third)
                .forEach(each -> storage().mappingVersions().add(shop().code(), each)));

        assertThat(read(() -> storage().mappingVersions().latest(shop().code(), 10)))
                .containsExactly(third, second, first);
        assertThat(read(() -> storage().mappingVersions().latest(shop().code(), 2)))
                .containsExactly(third, second);
        assertThat(read(() -> storage().mappingVersions().hold(shop().code()))).contains(third);
        assertThat(read(() -> storage().mappingVersions().isAnyNotBy("Relais"))).isTrue();
    }

    private static MappingVersion version(int number, String by, String... shipped) {
        TreeSet<ShopStatus> statuses =
                Stream.of(shipped).map(ShopStatus::new).collect(Collectors.toCollection(TreeSet::new));
        return new MappingVersion(number, new StatusMapping(Map.of(Operation.SHIP, statuses)), by, AT);
    }
}
