package dev.relais.shoppingfeed.sandbox;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An order can ask for trouble")
class MisbehaviourTest {

    private static final String ORDER = "{\"id\":1}";
    private static final Duration DONE = Ending.USUAL;

    @Test
    @DisplayName("-429: the first request has to wait three seconds, the next is accepted")
    void rateLimit() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-429");

        var first = sandbox.ask(Operation.SHIP, ORDER).reply();
        var next = sandbox.ask(Operation.SHIP, ORDER).reply();

        assertThat(first.status()).isEqualTo(429);
        assertThat(first.headers()).containsEntry("Retry-After", "3").containsEntry("X-RateLimit-Wait", "3");
        assertThat(next.status()).isEqualTo(202);
        assertThat(sandbox.ticketsWhere("").path("total").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("-500x2: two requests fail, the third is accepted")
    void brokenTwice() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-500x2");

        assertThat(sandbox.ask(Operation.SHIP, ORDER).reply().status()).isEqualTo(500);
        assertThat(sandbox.ask(Operation.SHIP, ORDER).reply().status()).isEqualTo(500);
        assertThat(sandbox.ask(Operation.SHIP, ORDER).reply().status()).isEqualTo(202);
    }

    @Test
    @DisplayName("-401: the token that tried first is refused for good, another one passes")
    void tokenRefused() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-401");

        assertThat(statusFor(sandbox, "old")).isEqualTo(401);
        assertThat(statusFor(sandbox, "old")).isEqualTo(401);
        assertThat(statusFor(sandbox, "new")).isEqualTo(202);
        assertThat(statusFor(sandbox, "old")).isEqualTo(401);
    }

    @Test
    @DisplayName("-TIMEOUT: the first request hangs and changes nothing, the next is accepted")
    void timeout() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-TIMEOUT");

        var first = sandbox.ask(Operation.SHIP, ORDER);
        var ticketsAfterFirst = sandbox.ticketsWhere("").path("total").asInt();
        var next = sandbox.ask(Operation.SHIP, ORDER);

        assertThat(first.hangs()).isTrue();
        assertThat(ticketsAfterFirst).isZero();
        assertThat(next.hangs()).isFalse();
        assertThat(next.reply().status()).isEqualTo(202);
    }

    @Test
    @DisplayName("-LOST: accepted with a batch id, but no ticket ever shows")
    void lost() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-LOST");

        var reply = sandbox.ask(Operation.SHIP, ORDER).reply();

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.body().path("id").asText()).isNotEmpty();
        assertThat(sandbox.after(Duration.ofDays(1))
                        .ticketsWhere("")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(sandbox.statusOf(1)).isEqualTo("waiting_shipment");
    }

    @Test
    @DisplayName("one order stops the whole request, and no other order of it is applied")
    void requestIsOneUnit() {
        var sandbox =
                ASandbox.fresh().withOrder(1, "R-1").withOrder(2, "R-2-429").withOrder(3, "R-3-429");

        var first =
                sandbox.ask(Operation.SHIP, ORDER, "{\"id\":2}", "{\"id\":3}").reply();
        var ticketsAfterFirst = sandbox.ticketsWhere("").path("total").asInt();
        var next =
                sandbox.ask(Operation.SHIP, ORDER, "{\"id\":2}", "{\"id\":3}").reply();

        assertThat(first.status()).isEqualTo(429);
        assertThat(ticketsAfterFirst).isZero();
        assertThat(next.status()).isEqualTo(202);
    }

    @Test
    @DisplayName("-FAIL-CARRIER: an unknown carrier fails, a corrected one succeeds")
    void carrierCanBeCorrected() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-FAIL-CARRIER");

        sandbox.ask(Operation.SHIP, "{\"id\":1,\"carrier\":\"Pigeon\"}");
        var failed = sandbox.after(DONE).onlyTicket();
        sandbox.ask(Operation.SHIP, "{\"id\":1,\"carrier\":\"mondial relay\"}");
        var corrected = sandbox.after(DONE).ticketsWhere("state=succeed");

        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("result").path("message").asText())
                .isEqualTo("Carrier \"Pigeon\" is not accepted by the marketplace. "
                        + "Accepted carriers: Colissimo, Chronopost, DHL, UPS, Mondial Relay");
        assertThat(corrected.path("total").asInt()).isEqualTo(1);
        assertThat(sandbox.statusOf(1)).isEqualTo("shipped");
    }

    @Test
    @DisplayName("-FAIL-CARRIER says nothing against an operation without carrier")
    void carrierMattersToShipmentsOnly() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-FAIL-CARRIER");

        sandbox.ask(Operation.ACCEPT, ORDER);

        assertThat(sandbox.after(DONE).onlyTicket().path("state").asText()).isEqualTo("succeed");
    }

    @Test
    @DisplayName("a header asks for trouble on behalf of every order of the request")
    void byHeader() {
        var sandbox = ASandbox.fresh();

        sandbox.askFor(Misbehaviour.FAIL_STATE, Operation.DELIVER, ORDER, "{\"id\":2}");

        assertThat(sandbox.after(DONE)
                        .ticketsWhere("state=failed")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a header names it with or without dash, in any case")
    void names() {
        assertThat(Misbehaviour.named("FAIL-CARRIER")).contains(Misbehaviour.FAIL_CARRIER);
        assertThat(Misbehaviour.named("-500x2")).contains(Misbehaviour.BROKEN_TWICE);
        assertThat(Misbehaviour.named("SOMETHING")).isEmpty();
        assertThat(Misbehaviour.ofReference("SLOWLY")).isEqualTo(Misbehaviour.NONE);
    }

    @Test
    @DisplayName("an order made anew asks for its trouble once more")
    void startsOver() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-429");
        sandbox.ask(Operation.SHIP, ORDER);

        sandbox.orders.create(ASandbox.STORE, List.of(sandbox.orders.show(ASandbox.STORE, 1)));

        assertThat(sandbox.ask(Operation.SHIP, ORDER).reply().status()).isEqualTo(429);
    }

    private static int statusFor(ASandbox sandbox, String token) {
        return sandbox.ask(ASandbox.STORE, Operation.SHIP, token, ORDER).reply().status();
    }
}
