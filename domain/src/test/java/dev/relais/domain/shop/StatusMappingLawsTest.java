package dev.relais.domain.shop;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What holds for every mapping. */
class StatusMappingLawsTest {

    @Property
    @Label("R09 a mapping never maps a status twice, and refuses exactly those that would")
    void neverTwice(@ForAll("mappings") Map<Operation, SortedSet<ShopStatus>> statuses) {
        long places = statuses.values().stream().mapToLong(Set::size).sum();
        long different =
                statuses.values().stream().flatMap(Set::stream).distinct().count();

        boolean refused = !StatusMapping.mappedTwice(statuses).isEmpty();

        assertThat(refused).isEqualTo(places > different);
        if (refused) {
            assertThatIllegalArgumentException().isThrownBy(() -> new StatusMapping(statuses));
        } else {
            StatusMapping mapping = new StatusMapping(statuses);
            statuses.forEach((operation, mapped) -> assertThat(mapped)
                    .allSatisfy(
                            status -> assertThat(mapping.operationFor(status)).contains(operation)));
        }
    }

    @Provide
    Arbitrary<Map<Operation, SortedSet<ShopStatus>>> mappings() {
        Arbitrary<SortedSet<ShopStatus>> some = Arbitraries.integers()
                .between(1, 12)
                .map(code -> new ShopStatus(Integer.toString(code)))
                .set()
                .ofMaxSize(4)
                .map(TreeSet::new);
        return Arbitraries.maps(Arbitraries.of(Operation.values()), some);
    }
}
