package dev.relais.domain.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.shop.ChannelAbilities;
import dev.relais.domain.shop.ChannelAbility;
import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Ending;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.Wanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.decided;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.change.ASituation.knowingNothing;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R15 an operation the channel does not take fails at once")
class OperationNotSupportedByChannelTest {

    private final OperationNotSupportedByChannel policy = new OperationNotSupportedByChannel();

    @ParameterizedTest(name = "R15 status {0} on {1}: {2}")
    @CsvSource({
        "7, Amazon,        REFUND",
        "7, Cdiscount,     ",
        "7, zalandomyshop, ",
        "7, Monechelle,    REFUND",
        "6, Amazon,        ",
        "6, Monechelle,    CANCEL",
        "4, Wayfair,       ",
        "8, Wayfair,       ",
        "3, Wayfair,       "
    })
    @DisplayName("R15 a refund or a cancellation that the table does not have, and nothing else")
    void speaksOf(String status, String channel, Operation failing) {
        Optional<Decision> decision = by(policy, knowingNothing().hearing(on(channel, status)));

        assertThat(decision).isEqualTo(Optional.ofNullable(failing).map(operation -> fails(operation, Wanted.NOTHING)));
    }

    @Test
    @DisplayName("R15 the merchant's word goes before the table")
    void override() {
        ChannelAbilities refunds =
                new ChannelAbilities(List.of(new ChannelAbility(new ChannelName("Amazon"), true, null)));
        Situation situation = knowingNothing()
                .in(aShop().withChannelRules(ChannelRules.NONE.with(refunds)))
                .hearing(on("Amazon", "7"));

        assertThat(by(policy, situation)).isEmpty();
    }

    @Test
    @DisplayName("R15 an order whose channel is not known is tried")
    void unknownChannel() {
        Situation situation = knowingNothing().hearing(aDeclaration("7").onNoKnownChannel());

        assertThat(by(policy, situation)).isEmpty();
    }

    @Test
    @DisplayName("R15 R01 it fails once, not with every declaration of the same status")
    void once() {
        AnOrder known = anOrder().declared(on("Amazon", "7"));

        assertThat(by(policy, knowing(known).hearing(on("Amazon", "7").trackedAs("T1"))))
                .isEmpty();
        assertThat(decided(knowing(known).hearing(on("Amazon", "7"))).reason()).isEqualTo(ChangeReason.NO_CHANGE);
    }

    @Test
    @DisplayName("R15 R05 a number in the declaration that asks for the refund is told all the same")
    void numberIsTold() {
        Decision decision = decided(knowingNothing().hearing(on("Amazon", "7").trackedAs("T1")));

        assertThat(decision)
                .isEqualTo(new Decision.Queue(
                        Operation.SHIP, ChangeReason.TRACKING_CHANGED, NUMBER, Optional.of(failed(Operation.REFUND))));
    }

    @ParameterizedTest(name = "R15 {0} unsent, status {1}: {2} stays wanted")
    @MethodSource("unsent")
    @DisplayName("R15 R45 R47 an unsent shipment stays wanted beside a refund, and not beside a cancellation")
    void unsentShipment(Wanted unsent, String status, Wanted left) {
        Situation situation = knowing(anOrder().declared(on("Wayfair", "4").trackedAs("T1")))
                .with(unsent)
                .hearing(on("Wayfair", status));

        assertThat(by(policy, situation))
                .contains(fails(status.equals("6") ? Operation.CANCEL : Operation.REFUND, left));
    }

    static Stream<Arguments> unsent() {
        return Stream.of(
                Arguments.of(NUMBER, "7", NUMBER),
                Arguments.of(SHIP, "7", SHIP),
                Arguments.of(NUMBER.withStatusOperation(), "7", NUMBER),
                Arguments.of(STATUS, "7", Wanted.NOTHING),
                Arguments.of(NUMBER, "6", Wanted.NOTHING),
                Arguments.of(NUMBER.withStatusOperation(), "6", Wanted.NOTHING));
    }

    @Test
    @DisplayName(
            "R15 R47 a number in the declaration that cancels is not told, though nobody hears of the cancellation")
    void numberOfACancelledOrder() {
        Decision decision = decided(knowingNothing().hearing(on("Wayfair", "6").trackedAs("T1")));

        assertThat(decision).isEqualTo(fails(Operation.CANCEL, Wanted.NOTHING));
    }

    @Test
    @DisplayName("R15 R05 a number that changes after the cancellation is told")
    void laterNumber() {
        AnOrder known = anOrder().declared(on("Wayfair", "6"));

        Decision decision = decided(knowing(known).hearing(on("Wayfair", "6").trackedAs("T1")));

        assertThat(decision).isEqualTo(new Decision.Queue(Operation.SHIP, ChangeReason.TRACKING_CHANGED, NUMBER));
    }

    @Test
    @DisplayName("R15 R49 a number emptied by the declaration that asks for the refund withdraws the shipment")
    void numberEmptied() {
        Situation situation = knowing(anOrder().declared(on("Amazon", "4").trackedAs("T1")))
                .with(NUMBER)
                .hearing(on("Amazon", "7").trackedAs(""));

        assertThat(by(policy, situation)).contains(fails(Operation.REFUND, Wanted.NOTHING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elsewhere")
    @DisplayName("R15 R48 R11 R13 what is not followed anyway does not fail")
    void notFollowed(ChangeReason reason, Situation situation) {
        assertThat(decided(situation).reason()).isEqualTo(reason);
    }

    static Stream<Arguments> elsewhere() {
        return Stream.of(
                Arguments.of(
                        ChangeReason.BASELINE,
                        knowingNothing().hearing(on("Amazon", "7").asBaseline())),
                Arguments.of(
                        ChangeReason.FULFILLED_BY_CHANNEL,
                        knowingNothing().hearing(on("Amazon", "7").fulfilledByChannel())),
                Arguments.of(
                        ChangeReason.LEGACY_CONNECTOR_ACTIVE,
                        knowingNothing()
                                .in(aShop().withLegacyConnectorActive().standingBy())
                                .hearing(on("Amazon", "7"))));
    }

    private static ADeclaration on(String channel, String status) {
        return aDeclaration(status).onChannel(channel, "171-4711");
    }

    private static Decision fails(Operation operation, Wanted wanted) {
        return new Decision.Fail(
                operation,
                ChangeReason.OPERATION_NOT_SUPPORTED_BY_CHANNEL,
                ReasonCode.OPERATION_NOT_SUPPORTED_BY_CHANNEL,
                wanted);
    }

    private static Ending failed(Operation operation) {
        return Ending.failed(operation, ReasonCode.OPERATION_NOT_SUPPORTED_BY_CHANNEL, "");
    }
}
