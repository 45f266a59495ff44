package dev.relais.domain.shop;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("R09 one status is mapped to at most one operation")
class StatusMappingTest {

    @Test
    @DisplayName("R09 several statuses may be mapped to one operation")
    void severalStatuses() {
        StatusMapping mapping = aShop().build().mapping();

        assertThat(mapping.operationFor(new ShopStatus("4"))).contains(Operation.SHIP);
        assertThat(mapping.operationFor(new ShopStatus("5"))).contains(Operation.SHIP);
        assertThat(mapping.statusesFor(Operation.SHIP))
                .extracting(ShopStatus::code)
                .containsExactly("4", "5");
    }

    @Test
    @DisplayName("R09 a status under two operations is refused and named")
    void mappedTwice() {
        Map<Operation, SortedSet<ShopStatus>> statuses = Map.of(
                Operation.SHIP, new TreeSet<>(Set.of(new ShopStatus("4"), new ShopStatus("5"))),
                Operation.CANCEL, new TreeSet<>(Set.of(new ShopStatus("4"))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatusMapping(statuses))
                .withMessageContaining("[4]");
    }

    @Test
    @DisplayName("R04 a status that is not mapped asks for nothing, and so does every status of an empty mapping")
    void unmapped() {
        assertThat(aShop().build().mapping().operationFor(new ShopStatus("3"))).isEmpty();
        assertThat(StatusMapping.EMPTY.operationFor(new ShopStatus("4"))).isEmpty();
    }

    @Test
    @DisplayName("R09 a mapping cannot be changed behind its back")
    void copies() {
        SortedSet<ShopStatus> ship = new TreeSet<>(Set.of(new ShopStatus("4")));
        StatusMapping mapping = new StatusMapping(Map.of(Operation.SHIP, ship));

        ship.add(new ShopStatus("9"));

        assertThat(mapping.operationFor(new ShopStatus("9"))).isEmpty();
        assertThat(mapping.statuses()).isUnmodifiable();
    }
}
