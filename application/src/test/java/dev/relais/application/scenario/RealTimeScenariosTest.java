package dev.relais.application.scenario;

import java.time.Duration;

import dev.relais.application.declare.DeclarationResult;
import dev.relais.application.fake.ARelais;
import dev.relais.application.fake.FakeShoppingFeed;
import dev.relais.application.fake.FakeShoppingFeed.Reply;
import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Failure;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.ticket.TicketState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

/** How the rules meet: what leaves, in order, and how the work ends. */
@DisplayName("How the rules meet in real time")
class RealTimeScenariosTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ARelais relais = aRelais();

    @Test
    @DisplayName("R16 R32 (1) a number is declared and sent at once, and its ticket succeeds")
    void shipped() {
        relais.declare("3");
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R07 (2) a shipment waits for its number, which is sent at once and once")
    void numberInTime() {
        relais.declare("4");
        relais.plus(MINUTE.multipliedBy(2));
        assertThat(relais.requests()).isEmpty();

        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.SUCCEED);
        relais.plus(MINUTE.multipliedBy(10));

        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R07 (3) a number that never comes fails the update when the delay ends")
    void numberMissing() {
        relais.declare("4");
        relais.plus(MINUTE.multipliedBy(5).minusMillis(1));
        assertThat(relais.outcomes()).isEmpty();

        relais.plus(Duration.ofMillis(1));

        assertThat(relais.requests()).isEmpty();
        assertThat(relais.outcomes()).containsExactly("ship failed tracking_number_missing");
        assertThat(relais.openFailures()).hasSize(1);
    }

    @Test
    @DisplayName("R07 a tracking delay of 0 means no waiting")
    void noWaiting() {
        ARelais impatient = aRelais(aShop().waitingForTracking(Duration.ZERO));

        impatient.declare("4");

        assertThat(impatient.outcomes()).containsExactly("ship failed tracking_number_missing");
    }

    @Test
    @DisplayName("R05 R07 (4) a number that comes too late is sent, and closes the failure")
    void numberTooLate() {
        relais.declare("4");
        relais.plus(MINUTE.multipliedBy(5));

        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.outcomes()).endsWith("ship succeeded");
        assertThat(relais.openFailures()).isEmpty();
    }

    @Test
    @DisplayName("R05 R06 (5) a number is sent whatever the status, and the ship status after it adds nothing")
    void alreadyShipped() {
        relais.declare("3", "T1");
        relais.ticketsSay(TicketState.SUCCEED);

        DeclarationResult.Answer answer = relais.declare("4");

        assertThat(answer.outcome()).isEqualTo(DeclarationResult.Outcome.IGNORED);
        assertThat(answer.reason()).isEqualTo(ChangeReason.ALREADY_SHIPPED);
        assertThat(relais.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R05 (6) a corrected number is sent again")
    void correctedNumber() {
        relais.declare("3", "T1");
        relais.ticketsSay(TicketState.SUCCEED);
        relais.declare("4");

        relais.declare("4", "T2");
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T2)");
        assertThat(relais.outcomes()).containsExactly("ship succeeded", "ship succeeded");
    }

    @Test
    @DisplayName("R33 R01 (7) a failed shipment is listed, and the same state again sends nothing")
    void failedTicket() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.FAILED, "Unknown carrier");

        DeclarationResult.Answer answer = relais.declare("4", "T1");
        relais.run();

        assertThat(answer.outcome()).isEqualTo(DeclarationResult.Outcome.UNCHANGED);
        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.outcomes()).containsExactly("ship failed ticket_failed");
        assertThat(relais.openFailures()).extracting(Failure::message).containsExactly("Unknown carrier");
    }

    @Test
    @DisplayName("R33 (8) after a failure shipped-sent is reset, so the merchant's next change is sent")
    void nextChangeAfterAFailure() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.FAILED);

        relais.declare("5");

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T1)");
    }

    @Test
    @DisplayName("R47 (16) a number in the declaration that cancels is not sent")
    void cancelledWithANumber() {
        relais.declare("6", "T1");

        assertThat(relais.requests()).containsExactly("cancel");
    }

    @Test
    @DisplayName("R47 R05 (17) a number that changes after the cancellation is sent, whatever the status")
    void numberAfterTheCancellation() {
        relais.declare("6");
        relais.ticketsSay(TicketState.SUCCEED);

        relais.declare("6", "T1");

        assertThat(relais.requests()).containsExactly("cancel", "ship(T1)");
    }

    @Test
    @DisplayName("R19 R18 (20) a change that is undone within the recall window is never sent")
    void recalled() {
        ARelais recalling = aRelais(aShop().recallingWithin(MINUTE));
        recalling.declare("6");
        recalling.plus(SECOND.multipliedBy(30));
        recalling.declare("3");

        recalling.plus(MINUTE);

        assertThat(recalling.requests()).isEmpty();
        assertThat(recalling.outcomes()).containsExactly("cancel withdrawn");
    }

    @Test
    @DisplayName("R19 a change that stands is sent when the recall window ends")
    void notRecalled() {
        ARelais recalling = aRelais(aShop().recallingWithin(MINUTE));
        recalling.declare("6");

        recalling.plus(MINUTE.minusMillis(1));
        assertThat(recalling.requests()).isEmpty();
        recalling.plus(Duration.ofMillis(1));

        assertThat(recalling.requests()).containsExactly("cancel");
    }

    @Test
    @DisplayName("R21 (21) the next number waits until the ticket before it settled")
    void waitsForTheTicket() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.RUNNING);
        relais.declare("4", "T2");
        relais.plus(MINUTE.multipliedBy(29));
        assertThat(relais.requests()).containsExactly("ship(T1)");

        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T2)");
    }

    @Test
    @DisplayName("R21 (21) it waits for 30 minutes at most")
    void waitsAtMost() {
        relais.declare("4", "T1");
        relais.declare("4", "T2");

        relais.plus(MINUTE.multipliedBy(30).minusSeconds(1));
        assertThat(relais.requests()).containsExactly("ship(T1)");
        relais.plus(SECOND);

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T2)");
    }

    @Test
    @DisplayName("R29 (22) a request whose answer is lost is not repeated when its tickets are found")
    void adopted() {
        relais.feed().answers(Reply.lost());
        relais.declare("4", "T1");
        relais.plus(MINUTE);

        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.steps("1001"))
                .containsExactly(EventKind.DECLARED, EventKind.UNKNOWN, EventKind.ADOPTED, EventKind.ENDED);
        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R29 (23) it is sent once more only when there are none, and not before it was looked for")
    void sentOnceMore() {
        relais.feed().answers(Reply.swallowed());
        relais.declare("4", "T1");
        relais.plus(SECOND.multipliedBy(29));
        assertThat(relais.requests()).containsExactly("ship(T1)");

        relais.plus(SECOND);
        relais.ticketsSay(TicketState.SUCCEED);
        relais.plus(MINUTE.multipliedBy(60));

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(relais.steps("1001"))
                .containsExactly(EventKind.DECLARED, EventKind.UNKNOWN, EventKind.SENT, EventKind.ENDED);
    }

    @Test
    @DisplayName("R29 (24) a refund of unknown result is not repeated, it is put before the merchant")
    void refundIsNotRepeated() {
        relais.feed().answers(Reply.swallowed());

        relais.declare(aDeclaration("7").onChannel("Cdiscount", "C-1"));
        relais.plus(MINUTE.multipliedBy(60));

        assertThat(relais.requests()).containsExactly("refund");
        assertThat(relais.outcomes()).containsExactly("refund failed result_unknown");
        assertThat(relais.openFailures()).hasSize(1);
    }

    @Test
    @DisplayName("R25 (28) a store that is limited waits for its 30 seconds, another store does not")
    void rateLimited() {
        ARelais two =
                aRelais(aShop().called("a").ofStore(1)).and(aShop().called("b").ofStore(2));
        two.feed().answers(Reply.of(new SendResult.RateLimited(SECOND.multipliedBy(30))));
        two.declare("a", "1001", aDeclaration("4", "A1"));
        two.declare("a", "1002", aDeclaration("4", "A2").knownAs(2));
        two.declare("b", "1001", aDeclaration("4", "B1"));
        two.run();
        assertThat(two.requests()).containsExactly("ship(A1)", "ship(B1)");

        two.plus(SECOND.multipliedBy(30).minusMillis(1));
        two.run();
        assertThat(two.requests()).hasSize(2);
        two.plus(Duration.ofMillis(1));

        assertThat(two.requests()).containsExactly("ship(A1)", "ship(B1)", "2 x ship");
    }

    @Test
    @DisplayName("R27 (29) a refused token stops the shop until a new one is saved")
    void tokenRefused() {
        relais.feed().answers(Reply.of(new SendResult.Unauthorised(401)));
        relais.declare("4", "T1");
        relais.run();
        relais.plus(MINUTE.multipliedBy(600));
        assertThat(relais.requests()).containsExactly("ship(T1)");

        relais.change(shop -> shop.withAccess(shop.access().withToken(new ApiToken("new"))));
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.feed().requests())
                .extracting(FakeShoppingFeed.Request::token)
                .containsExactly("token-of-atelier", "new");
        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R14 R45 (30) a paused shop saves and sends nothing; resumed it sends what the state asks for")
    void paused() {
        ARelais paused = aRelais(aShop().paused());
        DeclarationResult.Answer answer = paused.declare("4", "T1");
        paused.declare("8");
        paused.run();
        assertThat(answer.reason()).isEqualTo(ChangeReason.SHOP_PAUSED);
        assertThat(paused.requests()).isEmpty();

        paused.change(shop -> aShop().build());
        paused.ticketsSay(TicketState.SUCCEED);

        assertThat(paused.requests()).containsExactly("ship(T1)", "deliver");
    }

    @Test
    @DisplayName("R13 (31) standing by saves and sends nothing while the legacy connector is active")
    void standingBy() {
        relais.legacyConnectorIs(true);
        DeclarationResult.Answer ignored = relais.declare("4", "T1");
        relais.run();
        assertThat(relais.requests()).isEmpty();

        relais.legacyConnectorIs(false);
        relais.declare("4", "T2");

        assertThat(ignored.reason()).isEqualTo(ChangeReason.LEGACY_CONNECTOR_ACTIVE);
        assertThat(ignored.unregisterLegacyConnector()).isFalse();
        assertThat(relais.requests()).containsExactly("ship(T2)");
    }

    @Test
    @DisplayName("R13 (32) taking over sends, and asks the shop to unregister its legacy connector")
    void takingOver() {
        ARelais taking = aRelais(aShop().takingOver());
        taking.legacyConnectorIs(true);

        DeclarationResult.Answer answer = taking.declare("4", "T1");

        assertThat(taking.requests()).containsExactly("ship(T1)");
        assertThat(answer.unregisterLegacyConnector()).isTrue();
    }

    @Test
    @DisplayName("R10 (33) a declaration older than what is known changes nothing")
    void stale() {
        relais.declare(aDeclaration("4", "T1").changedAt(TEN_O_CLOCK));

        DeclarationResult.Answer answer =
                relais.declare(aDeclaration("6").changedAt(TEN_O_CLOCK.minus(Duration.ofHours(1))));

        assertThat(answer.outcome()).isEqualTo(DeclarationResult.Outcome.UNCHANGED);
        assertThat(answer.reason()).isEqualTo(ChangeReason.STALE);
        assertThat(relais.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R48 (34) a baseline sends nothing, nor does the same state again; a correction is sent")
    void baseline() {
        relais.declare(aDeclaration("4", "T1").asBaseline());
        relais.declare("4", "T1");
        assertThat(relais.requests()).isEmpty();

        relais.declare("4", "T2");

        assertThat(relais.requests()).containsExactly("ship(T2)");
    }

    @Test
    @DisplayName("R11 (35) an order that the channel fulfils is never sent")
    void fulfilledByChannel() {
        DeclarationResult.Answer answer = relais.declare(aDeclaration("4", "T1").fulfilledByChannel());

        assertThat(answer.outcome()).isEqualTo(DeclarationResult.Outcome.IGNORED);
        assertThat(answer.reason()).isEqualTo(ChangeReason.FULFILLED_BY_CHANNEL);
        assertThat(relais.requests()).isEmpty();
    }

    @Test
    @DisplayName("R35 (36) a canceled ticket means refused, and is listed under failures")
    void refused() {
        relais.declare("4", "T1");

        relais.ticketsSay(TicketState.CANCELED);

        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.outcomes()).containsExactly("ship refused ticket_canceled");
        assertThat(relais.openFailures()).hasSize(1);
    }

    @Test
    @DisplayName("R01 (38) two shops with one order reference share nothing")
    void twoShops() {
        ARelais two =
                aRelais(aShop().called("a").ofStore(1)).and(aShop().called("b").ofStore(2));

        two.declare("a", "1001", aDeclaration("4", "T1").knownAs(1));
        two.declare("b", "1001", aDeclaration("4", "T1").knownAs(2));
        two.feed().ticketsOf(1, TicketState.SUCCEED, "");
        two.feed().ticketsOf(2, TicketState.FAILED, "");
        two.lookAtTickets();

        assertThat(two.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(two.outcomes("a", "1001")).containsExactly("ship succeeded");
        assertThat(two.outcomes("b", "1001")).containsExactly("ship failed ticket_failed");
    }

    @Test
    @DisplayName("R31 (39) two orders with one channel reference are told apart by their order ids")
    void oneReference() {
        relais.declare("1001", aDeclaration("4", "T1").knownAs(1).onChannel("Amazon", "A-1"));
        relais.declare("1002", aDeclaration("4", "T2").knownAs(2).onChannel("Amazon", "A-1"));

        relais.feed().ticketsOf(2, TicketState.FAILED, "");
        relais.lookAtTickets();

        assertThat(relais.outcomes("1001")).isEmpty();
        assertThat(relais.outcomes("1002")).containsExactly("ship failed ticket_failed");
    }

    @Test
    @DisplayName("R03 (40) an order without its id is found by its store reference, and linked for good")
    void lookedUp() {
        ShoppingFeedLink link = aDeclaration("4").knownAs(77).link();
        relais.feed().knows("1001", link);

        relais.declare(aDeclaration("3").withoutLink());
        relais.declare(aDeclaration("4", "T1").withoutLink());
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.order().link()).isEqualTo(link);
        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }
}
