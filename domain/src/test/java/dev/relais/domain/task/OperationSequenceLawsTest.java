package dev.relais.domain.task;

import java.util.List;
import java.util.Optional;

import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StatusMapping;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every order and every wish. */
class OperationSequenceLawsTest {

    private static final StatusMapping MAPPING = aShop().build().mapping();

    @Property
    @Label("R45 no operation stands twice in a sequence, and at most two stand in it")
    void noDuplicates(@ForAll("orders") Order order, @ForAll("wishes") Wanted wanted) {
        List<Operation> sequence = OperationSequence.of(wanted, order, MAPPING);

        assertThat(sequence).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(2);
    }

    @Property
    @Label("R18 nothing wanted makes an empty sequence, whatever the state")
    void nothingWanted(@ForAll("orders") Order order) {
        assertThat(OperationSequence.of(Wanted.NOTHING, order, MAPPING)).isEmpty();
    }

    @Property
    @Label("R12 a changed number is told, whatever the status")
    void numberIsNeverLost(@ForAll("orders") Order order, @ForAll("wishes") Wanted wanted) {
        List<Operation> sequence = OperationSequence.of(wanted.withShip(Cause.TRACKING_CHANGED), order, MAPPING);

        if (order.tracking().hasNumber()) {
            assertThat(sequence).contains(Operation.SHIP);
        }
    }

    @Property
    @Label("R18 beside the shipment only the current status is told")
    void onlyTheCurrentStatus(@ForAll("orders") Order order, @ForAll("wishes") Wanted wanted) {
        List<Operation> sequence = OperationSequence.of(wanted, order, MAPPING);

        assertThat(sequence)
                .filteredOn(operation -> operation != Operation.SHIP)
                .isSubsetOf(Optional.ofNullable(order.status())
                        .flatMap(MAPPING::operationFor)
                        .map(List::of)
                        .orElse(List.of()));
    }

    @Provide
    Arbitrary<Order> orders() {
        return Combinators.combine(Arbitraries.of("2", "3", "4", "5", "6", "7", "8"), Arbitraries.of("", "T1"))
                .as((status, number) -> anOrder().declared(status, number).build());
    }

    @Provide
    Arbitrary<Wanted> wishes() {
        return Combinators.combine(Arbitraries.of(Cause.values()).injectNull(0.3), Arbitraries.of(true, false))
                .as(Wanted::new);
    }
}
