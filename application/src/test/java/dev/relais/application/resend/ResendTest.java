package dev.relais.application.resend;

import java.time.Duration;
import java.util.Set;

import dev.relais.application.fake.ARelais;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.ticket.TicketState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R43 what a merchant does about failures")
class ResendTest {

    private static final OrderKey ORDER = AnOrder.anOrder().build().key();

    private final ARelais relais = aRelais();

    @Test
    @DisplayName("R43 (9) a failed shipment is sent again, and its success closes the failure")
    void resends() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.FAILED, "unknown carrier");

        ResendResult result = relais.resend(ORDER);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ResendResult.Resent.class,
                        resent -> assertThat(resent.waits()).isFalse());
        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(relais.openFailures()).hasSize(1);
        relais.ticketsSay(TicketState.SUCCEED);
        assertThat(relais.outcomes()).containsExactly("ship failed ticket_failed", "ship succeeded");
        assertThat(relais.openFailures()).isEmpty();
    }

    @Test
    @DisplayName("R43 R16 in batch it leaves with the next run")
    void waitsForTheRun() {
        ARelais batch = aRelais(aShop().inBatch());
        batch.declare("4", "T1");
        batch.run();
        batch.ticketsSay(TicketState.FAILED);

        batch.resend(ORDER);
        assertThat(batch.requests()).hasSize(1);
        batch.run();

        assertThat(batch.requests()).containsExactly("ship(T1)", "ship(T1)");
    }

    @Test
    @DisplayName("R43 R07 a shipment that still has no number waits for one")
    void waitsForTheNumber() {
        ARelais impatient = aRelais(aShop().waitingForTracking(Duration.ZERO));
        impatient.declare("4");

        ResendResult result = impatient.resend(ORDER);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ResendResult.Resent.class,
                        resent -> assertThat(resent.waits()).isTrue());
    }

    @Test
    @DisplayName("R43 R18 what nobody asks for any more is not sent, and the answer says so")
    void nothingAskedFor() {
        relais.declare("7");
        relais.ticketsSay(TicketState.FAILED);
        relais.declare("3");

        assertThat(relais.resend(ORDER)).isInstanceOf(ResendResult.NothingAskedFor.class);
        assertThat(relais.openFailures()).hasSize(1);
    }

    @Test
    @DisplayName("R43 an order of which nothing failed, or that nobody declared, is not sent again")
    void nothingFailed() {
        relais.declare("4", "T1");

        assertThat(relais.resend(ORDER)).isInstanceOf(ResendResult.NothingFailed.class);
        assertThat(relais.resend(OrderKey.of("atelier", "unheard-of"))).isInstanceOf(ResendResult.UnknownOrder.class);
        assertThat(relais.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R43 a dismissed failure is listed no more, once and for all")
    void dismisses() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.FAILED);

        assertThat(relais.dismiss(ORDER)).contains(Set.of(Operation.SHIP));

        assertThat(relais.openFailures()).isEmpty();
        assertThat(relais.outcomes()).containsExactly("ship failed ticket_failed", "ship dismissed");
        assertThat(relais.dismiss(ORDER)).contains(Set.of());
        assertThat(relais.dismiss(OrderKey.of("atelier", "unheard-of"))).isEmpty();
        assertThat(relais.resend(ORDER)).isInstanceOf(ResendResult.NothingFailed.class);
    }

    @Test
    @DisplayName("R43 a person can have sent after all what he set aside, once, and a program cannot")
    void sendsAfterAll() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.FAILED, "not now");
        relais.byHand().dismiss(ORDER);

        assertThat(relais.resend(ORDER)).isInstanceOf(ResendResult.NothingFailed.class);
        assertThat(relais.byHand().resend(ORDER)).isTrue();
        assertThat(relais.byHand().resend(ORDER)).isFalse();
        relais.run();
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T1)");
        assertThat(relais.outcomes()).containsExactly("ship failed ticket_failed", "ship dismissed", "ship succeeded");
        assertThat(relais.byHand().resend(ORDER)).isFalse();
    }

    @Test
    @DisplayName("R43 R18 what was set aside and is not asked for any more is not sent")
    void notAskedForAfterAll() {
        relais.declare("7");
        relais.ticketsSay(TicketState.FAILED);
        relais.byHand().dismiss(ORDER);
        relais.declare("3");

        assertThat(relais.byHand().resend(ORDER)).isFalse();
        assertThat(relais.requests()).containsExactly("refund");
    }

    @Test
    @DisplayName("R43, S22 notes who sent again or set aside by hand, and nothing where nothing was done")
    void isNoted() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.FAILED, "unknown carrier");

        assertThat(relais.byHand().resend(ORDER)).isTrue();
        relais.ticketsSay(TicketState.FAILED, "unknown carrier");
        assertThat(relais.byHand().dismiss(ORDER)).isTrue();
        assertThat(relais.byHand().dismiss(ORDER)).isFalse();

        assertThat(relais.auditTrail().entries())
                .allSatisfy(entry -> {
                    assertThat(entry.by().name()).isEqualTo("merchant");
                    assertThat(entry.subject()).isEqualTo(ORDER.ref().toString());
                })
                .extracting(AuditEntry::activity)
                .containsExactly(Activity.ORDER_RESENT, Activity.FAILURE_DISMISSED);
    }
}
