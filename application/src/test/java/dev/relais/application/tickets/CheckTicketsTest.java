package dev.relais.application.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.relais.application.fake.ARelais;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.ticket.TicketState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.ATicket.aTicket;
import static dev.relais.domain.ticket.UnclearRules.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Following what was sent")
class CheckTicketsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final ARelais relais = aRelais();

    @Test
    @DisplayName("R30 tickets are read soon after sending, then ever less often")
    void slowsDown() {
        relais.declare("4", "T1");
        List<Long> seconds = new ArrayList<>();

        for (long second = 1; second <= 3 * 3600; second++) {
            relais.plus(Duration.ofSeconds(1));
            int before = relais.feed().looks().size();
            relais.lookAtDueTickets();
            if (relais.feed().looks().size() > before) {
                seconds.add(second);
            }
        }

        assertThat(seconds).containsExactly(10L, 40L, 100L, 400L, 1300L, 4900L, 8500L);
    }

    @Test
    @DisplayName("R30 one request reads the tickets of a whole batch")
    void byBatch() {
        ARelais batch = aRelais(aShop().inBatch());
        batch.declareShipped(250);
        batch.run();

        batch.ticketsSay(TicketState.SUCCEED);

        assertThat(batch.feed().looks()).hasSize(3);
        assertThat(batch.outcomes("250")).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R25 a wait that is announced to another process while one batch is read holds for the next one")
    void waitBetweenBatches() {
        ARelais batch = aRelais(aShop().inBatch());
        batch.declareShipped(101);
        batch.run();
        Instant until = batch.time().instant().plusSeconds(30);
        batch.feed()
                .whileAskedAboutTickets(
                        () -> batch.lanes().waitUntil(aShop().build().code(), until));

        batch.lookAtTickets();
        assertThat(batch.feed().looks()).hasSize(1);
        batch.plus(Duration.ofSeconds(30));
        batch.lookAtTickets();

        assertThat(batch.feed().looks()).hasSize(3);
    }

    @Test
    @DisplayName("R30 a merchant can ask for a look now")
    void now() {
        relais.declare("4", "T1");
        relais.lookAtDueTickets();
        assertThat(relais.feed().looks()).isEmpty();

        relais.lookAtTickets();

        assertThat(relais.feed().looks()).hasSize(1);
    }

    @ParameterizedTest(name = "R34 R36 {0}")
    @EnumSource(names = {"SCHEDULED", "RUNNING", "UNRECOGNISED"})
    @DisplayName("R34 R36 a ticket that is not final ends nothing")
    void stillOpen(TicketState state) {
        relais.declare("4", "T1");

        relais.ticketsSay(state);
        assertThat(relais.outcomes()).isEmpty();
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R36 a state never seen before is logged once")
    void loggedOnce() {
        relais.declare("4", "T1");

        relais.ticketsSay(TicketState.UNRECOGNISED);
        relais.lookAtTickets();
        relais.lookAtTickets();

        assertThat(relais.runs().finished())
                .flatExtracting(ProcessRun::log)
                .extracting(LogEntry::level)
                .containsOnlyOnce(LogLevel.WARNING);
    }

    @Test
    @DisplayName("R32 what succeeded is not looked at again, its outcome stays in the history")
    void settled() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.SUCCEED);

        relais.lookAtTickets();

        assertThat(relais.feed().looks()).hasSize(1);
        assertThat(relais.summaries().find(relais.order().key()).orElseThrow().open())
                .isEmpty();
        assertThat(relais.steps("1001")).containsExactly(EventKind.DECLARED, EventKind.SENT, EventKind.ENDED);
    }

    @Test
    @DisplayName("R33 what failed is not sent again by itself")
    void notSentAgain() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.FAILED, "Unknown carrier");

        relais.run();
        relais.plus(Duration.ofDays(2));
        relais.run();

        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R33 only a failed shipment resets shipped-sent")
    void otherFailures() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.SUCCEED);
        relais.declare("8");

        relais.ticketsSay(TicketState.FAILED);

        assertThat(relais.outcomes()).containsExactly("ship succeeded", "deliver failed ticket_failed");
        assertThat(relais.order().shippedSent()).isTrue();
    }

    @Test
    @DisplayName("R31 a batch in which only some tickets are final stays open for the others")
    void partlyFinal() {
        ARelais batch = aRelais(aShop().inBatch());
        batch.declareShipped(2);
        batch.run();

        batch.feed().ticketsOf(1, TicketState.SUCCEED, "");
        batch.lookAtTickets();
        assertThat(batch.outcomes("1")).containsExactly("ship succeeded");
        assertThat(batch.outcomes("2")).isEmpty();
        batch.ticketsSay(TicketState.FAILED);

        assertThat(batch.outcomes("1")).containsExactly("ship succeeded");
        assertThat(batch.outcomes("2")).containsExactly("ship failed ticket_failed");
    }

    @Test
    @DisplayName("R31 tickets of other orders in a batch are left alone")
    void foreignTickets() {
        relais.declare("4", "T1");
        relais.feed()
                .addsTicket(
                        aTicket(TicketState.FAILED).about(99).inBatch("batch-1").build());

        relais.lookAtTickets();

        assertThat(relais.outcomes()).isEmpty();
        assertThat(relais.openFailures()).isEmpty();
    }

    @Test
    @DisplayName("R25 a limit met while reading holds the store back, and no look is lost")
    void limited() {
        relais.declare("4", "T1");
        relais.feed().answersAboutTickets(new TicketsAnswer.RateLimited(Duration.ofMinutes(2)));
        relais.lookAtTickets();

        relais.declare("1002", aDeclaration("4", "T2").knownAs(2));
        assertThat(relais.requests()).containsExactly("ship(T1)");
        relais.plus(Duration.ofMinutes(2));
        relais.run();
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T2)");
        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R27 a token refused while reading stops the shop until a new one is saved")
    void tokenRefused() {
        relais.declare("4", "T1");
        relais.feed().answersAboutTickets(new TicketsAnswer.Unauthorised(403));
        relais.lookAtTickets();

        relais.declare("1002", aDeclaration("4", "T2").knownAs(2));
        relais.lookAtTickets();
        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.feed().looks()).hasSize(1);
        relais.change(shop -> shop.withAccess(shop.access().withToken(new ApiToken("new"))));
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T2)");
        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R30 tickets that cannot be read are read again later")
    void unreadable() {
        relais.declare("4", "T1");
        relais.plus(Duration.ofSeconds(10));
        relais.feed().answersAboutTickets(new TicketsAnswer.Unreadable("503"));
        relais.lookAtDueTickets();

        relais.feed().ticketsSay(TicketState.SUCCEED, "");
        relais.plus(Duration.ofSeconds(29));
        relais.lookAtDueTickets();
        assertThat(relais.outcomes()).isEmpty();
        relais.plus(Duration.ofSeconds(1));
        relais.lookAtDueTickets();

        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R38 a ticket still open after a day is stuck, mentioned once, and followed on")
    void stuck() {
        relais.declare("4", "T1");
        relais.plus(DAY.minusMillis(1));
        relais.lookAtTickets();
        relais.mailDigest();
        assertThat(relais.steps(AnOrder.REF)).doesNotContain(EventKind.STUCK);
        assertThat(relais.mailbox().taken()).isEmpty();

        relais.plus(Duration.ofMillis(1));
        relais.lookAtTickets();
        relais.mailDigest();
        relais.plus(DAY);
        relais.lookAtTickets();
        relais.mailDigest();

        assertThat(relais.steps(AnOrder.REF)).containsOnlyOnce(EventKind.STUCK);
        assertThat(relais.mailbox().taken()).hasSize(1);
        assertThat(relais.summaries().find(relais.order().key()).orElseThrow().state())
                .isEqualTo(OrderState.STUCK);
        relais.ticketsSay(TicketState.SUCCEED);
        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R38 a ticket still open after seven days ends its task without an answer")
    void noAnswer() {
        relais.declare("4", "T1");
        relais.plus(DAY.multipliedBy(7).minusMillis(1));
        relais.lookAtTickets();
        assertThat(relais.outcomes()).isEmpty();

        relais.plus(Duration.ofMillis(1));
        relais.lookAtTickets();

        assertThat(relais.outcomes()).containsExactly("ship no_answer no_answer");
        assertThat(relais.openFailures()).hasSize(1);
        assertThat(relais.order().shippedSent()).isFalse();
        int looks = relais.feed().looks().size();
        relais.lookAtTickets();
        assertThat(relais.feed().looks()).hasSize(looks);
    }

    @Test
    @DisplayName("R38 a task ends without an answer also if its tickets could never be read")
    void neverRead() {
        relais.declare("4", "T1");
        relais.plus(DAY.multipliedBy(7));
        relais.feed().answersAboutTickets(new TicketsAnswer.Unreadable("503"));

        relais.lookAtTickets();

        assertThat(relais.outcomes()).containsExactly("ship no_answer no_answer");
    }

    @Test
    @DisplayName("R38 what answered in time is not stuck with its batch, the rest is named alone")
    void onlyTheOpenOnesAreStuck() {
        ARelais batch = aRelais(aShop().inBatch());
        batch.declareShipped(2);
        batch.run();
        batch.plus(DAY);
        batch.feed().ticketsOf(1, TicketState.SUCCEED, "");

        batch.lookAtTickets();

        assertThat(batch.steps("1")).doesNotContain(EventKind.STUCK);
        assertThat(batch.steps("2")).contains(EventKind.STUCK);
    }

    @Test
    @DisplayName("R27 the merchant is told once of a refused token, and again when the next one is refused")
    void tokenRefusedIsToldOnce() {
        relais.declare("4", "T1");
        relais.feed().answersAboutTickets(new TicketsAnswer.Unauthorised(401));
        relais.lookAtTickets();
        relais.mailDigest();
        relais.lookAtTickets();
        relais.mailDigest();
        assertThat(relais.mailbox().taken()).hasSize(1);

        relais.change(shop -> shop.withAccess(shop.access().withToken(new ApiToken("new"))));
        relais.feed().answersAboutTickets(new TicketsAnswer.Unauthorised(401));
        relais.lookAtTickets();
        relais.mailDigest();

        assertThat(relais.mailbox().taken()).hasSize(2);
    }

    @Test
    @DisplayName("R27 R41 no line about a refused token is mere information")
    void tokenRefusedIsNoMereInformation() {
        relais.declare("4", "T1");
        relais.feed().answersAboutTickets(new TicketsAnswer.Unauthorised(401));

        relais.lookAtTickets();

        assertThat(relais.runs().finished())
                .flatExtracting(ProcessRun::log)
                .filteredOn(line -> line.message().contains("Unauthorised"))
                .extracting(LogEntry::level)
                .containsExactly(LogLevel.WARNING);
    }

    @Test
    @DisplayName("R37 R29 what the API does not know any more is looked for, and sent again if it is nowhere")
    void sentAgainIfTheBatchIsGone() {
        relais.declare("4", "T1");
        relais.feed().forgets();
        relais.feed().answersAboutTickets(new TicketsAnswer.NotKnown("gone"));

        relais.lookAtTickets();
        relais.plus(GRACE.minusMillis(1));
        assertThat(relais.requests()).containsExactly("ship(T1)");
        relais.plus(Duration.ofMillis(1));
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.steps(AnOrder.REF)).contains(EventKind.UNKNOWN);
        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R37 R29 a refund whose batch is gone is put before the merchant, never repeated")
    void refundWhoseBatchIsGone() {
        relais.declare(aDeclaration("7").onChannel("Cdiscount", "C-1"));
        relais.feed().forgets();
        relais.feed().answersAboutTickets(new TicketsAnswer.NotKnown("gone"));

        relais.lookAtTickets();
        relais.plus(GRACE);

        assertThat(relais.requests()).containsExactly("refund");
        assertThat(relais.outcomes()).containsExactly("refund failed result_unknown");
    }

    @Test
    @DisplayName("R37 tickets that are found although their batch is not known count if they are final")
    void settledWithoutItsBatch() {
        relais.declare("4", "T1");
        relais.feed().ticketsSay(TicketState.SUCCEED, "");
        relais.feed().answersAboutTickets(new TicketsAnswer.NotKnown("gone"));

        relais.lookAtTickets();
        relais.plus(GRACE);

        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName(
            "R37 a batch that is not known is not followed again and again: what stays open is put before the merchant")
    void notFollowedForEver() {
        relais.declare("4", "T1");
        relais.feed().answersAboutTickets(new TicketsAnswer.NotKnown("gone"));

        relais.lookAtTickets();
        relais.plus(GRACE);

        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.outcomes()).containsExactly("ship failed result_unknown");
    }
}
