package dev.relais.domain.change;

import java.util.List;
import java.util.stream.Stream;

import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.order.Order;
import dev.relais.domain.task.Wanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.change.ASituation.knowingNothing;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("R01 from a declared state Relais works out what follows")
class ChangeDetectorTest {

    private final ChangeDetector detector = new ChangeDetector();

    @Test
    @DisplayName("R01 the first policy that speaks is followed")
    void firstPolicyDecides() {
        ChangeDetector two = new ChangeDetector(List.of(new StatusNotMapped(), new StatusChanged()));

        Decision unmapped = two.decide(knowingNothing().hearing("3"));
        Decision mapped = two.decide(knowingNothing().hearing("8"));

        assertThat(unmapped.reason()).isEqualTo(ChangeReason.STATUS_NOT_MAPPED);
        assertThat(mapped.reason()).isEqualTo(ChangeReason.STATUS_CHANGED);
    }

    @Test
    @DisplayName("R01 a situation no policy speaks of is a bug, and named")
    void noPolicy() {
        ChangeDetector none = new ChangeDetector(List.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> none.decide(knowingNothing().hearing("4")))
                .withMessageContaining("No policy decides");
    }

    @ParameterizedTest(name = "R05 {0}: shipped-sent {3}")
    @MethodSource("orders")
    @DisplayName("R05 R47 R49 shipped-sent follows what is to be told")
    void shippedSent(String what, Situation situation, Wanted wanted, boolean shippedSent) {
        Order after = detector.orderAfter(situation, wanted);

        assertThat(after.shippedSent()).isEqualTo(shippedSent);
    }

    static Stream<Arguments> orders() {
        AnOrder shipped = anOrder().declared("3", "T1").shipped();
        return Stream.of(
                arguments("a number to be told", knowingNothing().hearing("3", "T1"), NUMBER, true),
                arguments("a shipment that waits", knowingNothing().hearing("4"), SHIP, false),
                arguments(
                        "unsent, emptied, waiting",
                        knowing(shipped).with(NUMBER).hearing("4", ""),
                        SHIP,
                        false),
                arguments(
                        "unsent, then cancelled", knowing(shipped).with(NUMBER).hearing("6"), STATUS, false),
                arguments("told, then cancelled", knowing(shipped).hearing("6"), STATUS, true),
                arguments("told, then unmapped", knowing(shipped).hearing("2"), Wanted.NOTHING, true),
                arguments("never shipped", knowingNothing().hearing("8"), STATUS, false));
    }
}
