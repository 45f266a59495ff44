package dev.relais.domain.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.fixture.ATask;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.SHIP;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R18 what becomes of a task is decided when its turn comes")
class PreparationRulesTest {

    private static final Shop SHOP = aShop().build();

    @ParameterizedTest(name = "R18 status {0}, number {1}, turn of {2}: {3}")
    @CsvSource({
        "4, T1, SHIP,    Send SHIP",
        "5, T1, SHIP,    Send SHIP",
        "4, '', SHIP,    Fail TRACKING_NUMBER_MISSING",
        "3, T1, SHIP,    Withdraw",
        "2, '', SHIP,    Withdraw",
        "6, T1, SHIP,    Withdraw",
        "8, T1, SHIP,    Send SHIP",
        "8, T1, DELIVER, Turn SHIP"
    })
    @DisplayName("R07 R18 R45 a shipment wanted for its status")
    void shipmentForItsStatus(String status, String number, Operation turn, String expected) {
        Preparation preparation = prepare(anOrder().declared(status, number), SHIP, turn);

        assertThat(inWords(preparation)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "R18 status {0}, number {1}: {2}")
    @CsvSource({
        "3, T1, Send SHIP",
        "4, T1, Send SHIP",
        "6, T1, Send SHIP",
        "3, '', Withdraw",
        "4, '', Fail TRACKING_NUMBER_MISSING"
    })
    @DisplayName("R05 R18 a shipment wanted for its number stays a shipment")
    void shipmentForItsNumber(String status, String number, String expected) {
        Preparation preparation = prepare(anOrder().declared(status, number), NUMBER, Operation.SHIP);

        assertThat(inWords(preparation)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "R18 status {0}, turn of {1}: {2}")
    @CsvSource({
        "6, CANCEL,  Send CANCEL",
        "7, CANCEL,  Turn REFUND",
        "7, REFUND,  Send REFUND",
        "8, DELIVER, Send DELIVER",
        "3, CANCEL,  Withdraw",
        "4, CANCEL,  Withdraw"
    })
    @DisplayName("R18 only the operation of the current status is sent")
    void statusOperation(String status, Operation turn, String expected) {
        Preparation preparation = prepare(anOrder().declared(status), STATUS, turn);

        assertThat(inWords(preparation)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "R21 the ticket before it is open since {0}: {1}")
    @CsvSource({
        "PT0S,       Hold 2026-03-02T10:30:00Z",
        "PT29M59S,   Hold 2026-03-02T10:00:01Z",
        "PT29M59.999S, Hold 2026-03-02T10:00:00.001Z",
        "PT30M,      Send SHIP",
        "PT30M1S,    Send SHIP"
    })
    @DisplayName("R21 it waits for the ticket before it, for 30 minutes at most")
    void waitsForTheTicketBefore(Duration openFor, String expected) {
        Preparation preparation =
                prepare(anOrder().declared("4", "T1"), NUMBER, Operation.SHIP, Optional.of(TEN_O_CLOCK.minus(openFor)));

        assertThat(inWords(preparation)).isEqualTo(expected);
    }

    @Test
    @DisplayName("R18 R21 what is asked for no more is withdrawn without waiting for a ticket")
    void withdrawsWithoutWaiting() {
        Preparation preparation = prepare(anOrder().declared("3"), STATUS, Operation.CANCEL, Optional.of(TEN_O_CLOCK));

        assertThat(inWords(preparation)).isEqualTo("Withdraw");
    }

    @ParameterizedTest(name = "R45 status {0}, wanted {1}/{2}, turn of {3}: carries {4}/{5}, leaves {6}/{7}")
    @CsvSource(
            nullValues = "-",
            value = {
                "4, TRACKING_CHANGED, false, SHIP,   TRACKING_CHANGED, false, -,                false",
                "4, STATUS_CHANGED,   true,  SHIP,   STATUS_CHANGED,   false, -,                false",
                "8, TRACKING_CHANGED, true,  SHIP,   TRACKING_CHANGED, false, -,                true",
                "7, STATUS_CHANGED,   true,  SHIP,   STATUS_CHANGED,   false, -,                true",
                "6, TRACKING_CHANGED, true,  CANCEL, -,                true,  TRACKING_CHANGED, false",
                "6, STATUS_CHANGED,   true,  CANCEL, -,                true,  -,                false",
                "8, -,                true,  DELIVER, -,               true,  -,                false"
            })
    @DisplayName("R45 what does not leave with this request stays wanted")
    void remaining(
            String status,
            @Nullable Cause ship,
            boolean statusOperation,
            Operation turn,
            @Nullable Cause carriedShip,
            boolean carriedStatus,
            @Nullable Cause leftShip,
            boolean leftStatus) {
        AnOrder order = anOrder().declared(status, "T1");

        Preparation preparation = prepare(order, new Wanted(ship, statusOperation), turn);

        OrderOperation operation = OrderOperation.of(turn, order.build(), SHOP);
        assertThat(preparation)
                .isEqualTo(new Preparation.Send(
                        operation, new Wanted(carriedShip, carriedStatus), new Wanted(leftShip, leftStatus)));
    }

    @ParameterizedTest(name = "R45 {0} tells the number: {1}")
    @CsvSource({"SHIP, T1", "DELIVER, ''"})
    @DisplayName("R45 only a shipment tells the tracking number")
    void onlyShipmentsTellTheNumber(Operation operation, String number) {
        Order order = anOrder().declared("8", "T1").build();

        OrderOperation told = OrderOperation.of(operation, order, SHOP);

        assertThat(told.tracking().number()).isEqualTo(number);
    }

    @ParameterizedTest(name = "R15 status {0} on {1}, turn of {2}: {3}")
    @CsvSource({
        "7, Amazon,     REFUND, Fail OPERATION_NOT_SUPPORTED_BY_CHANNEL",
        "7, Amazon,     SHIP,   Fail OPERATION_NOT_SUPPORTED_BY_CHANNEL",
        "7, Cdiscount,  REFUND, Send REFUND",
        "6, Amazon,     CANCEL, Send CANCEL",
        "6, Monechelle, CANCEL, Fail OPERATION_NOT_SUPPORTED_BY_CHANNEL"
    })
    @DisplayName("R15 what the channel does not take, by now, fails without a request and without waiting for a ticket")
    void notTaken(String status, String channel, Operation turn, String expected) {
        AnOrder order = anOrder().declared(aDeclaration(status).onChannel(channel, "A-1"));
        boolean fails = expected.startsWith("Fail");

        Preparation preparation = prepare(order, STATUS, turn, fails ? Optional.of(TEN_O_CLOCK) : Optional.empty());

        assertThat(inWords(preparation)).isEqualTo(expected);
    }

    @Test
    @DisplayName("R15 R12 a number that was to follow the cancellation stays wanted when the cancellation fails")
    void numberStaysWanted() {
        AnOrder order = anOrder().declared(aDeclaration("6", "T1").onChannel("Wayfair", "W-1"));

        Preparation preparation = prepare(order, NUMBER.withStatusOperation(), Operation.CANCEL);

        assertThat(preparation)
                .isEqualTo(
                        new Preparation.Fail(Operation.CANCEL, ReasonCode.OPERATION_NOT_SUPPORTED_BY_CHANNEL, NUMBER));
    }

    private static Preparation prepare(AnOrder order, Wanted wanted, Operation turn) {
        return prepare(order, wanted, turn, Optional.empty());
    }

    private static Preparation prepare(AnOrder order, Wanted wanted, Operation turn, Optional<Instant> openSince) {
        OrderTask task = ATask.about(order).wanting(wanted).build();
        return PreparationRules.prepare(
                task, order.build(), SHOP, openSince, new PreparationRules.Turn(turn, TEN_O_CLOCK));
    }

    private static String inWords(Preparation preparation) {
        return preparation.fold(new Preparation.Cases<>(
                send -> "Send " + send.operation().operation(),
                turn -> "Turn " + turn.operation(),
                hold -> "Hold " + hold.until(),
                withdraw -> "Withdraw",
                fail -> "Fail " + fail.reason()));
    }
}
