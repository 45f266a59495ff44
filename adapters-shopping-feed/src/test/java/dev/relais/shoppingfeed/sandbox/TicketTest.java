package dev.relais.shoppingfeed.sandbox;

import java.time.Duration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A ticket")
class TicketTest {

    @ParameterizedTest(name = "of an order {0} is {2} after {1}")
    @CsvSource({
        "R-1, PT0S, scheduled",
        "R-1, PT1.999S, scheduled",
        "R-1, PT2S, running",
        "R-1, PT4.999S, running",
        "R-1, PT5S, succeed",
        "R-1-OK, PT5S, succeed",
        "R-1-SLOW, PT1M59S, running",
        "R-1-SLOW, PT2M, succeed",
        "R-1-CANCELED, PT4S, running",
        "R-1-CANCELED, PT5S, canceled",
        "R-1-FAIL-STATE, PT5S, failed",
        "R-1-fail-carrier, PT5S, failed"
    })
    @DisplayName("moves by the clock alone")
    void moves(String reference, Duration after, String state) {
        var sandbox = ASandbox.fresh().withOrder(1, reference);
        sandbox.ask(Operation.SHIP, "{'id':1,'carrier':'Nobody'}".replace('\'', '"'));

        var ticket = sandbox.after(after).onlyTicket();

        assertThat(ticket.path("state").asText()).isEqualTo(state);
    }

    @Test
    @DisplayName("tells when it was scheduled, started and finished, and what came out")
    void tellsItsTimes() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-1");
        sandbox.ask(Operation.SHIP, "{\"id\":1,\"carrier\":\"DHL\",\"trackingNumber\":\"J1\",\"items\":[]}");

        var running = sandbox.after(Duration.ofSeconds(3)).onlyTicket();
        var done = sandbox.after(Duration.ofSeconds(3)).onlyTicket();

        assertThat(running.path("scheduledAt").asText()).isEqualTo("2026-03-02T10:00:00+00:00");
        assertThat(running.path("startedAt").asText()).isEqualTo("2026-03-02T10:00:02+00:00");
        assertThat(running.path("finishedAt").isNull()).isTrue();
        assertThat(running.path("result").isNull()).isTrue();
        assertThat(done.path("finishedAt").asText()).isEqualTo("2026-03-02T10:00:05+00:00");
        assertThat(done.path("result").path("message").asText()).isEqualTo("done");
        assertThat(done.path("type").asText()).isEqualTo("order.notify.shipment");
        assertThat(done.path("payload").toString())
                .isEqualTo("{\"id\":1,\"reference\":\"R-1\",\"channelName\":\"Amazon\","
                        + "\"carrier\":\"DHL\",\"trackingNumber\":\"J1\",\"items\":[]}");
    }

    @Test
    @DisplayName("is processing only while it is open")
    void processing() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-1");
        sandbox.ask(Operation.ACCEPT, "{\"id\":1}");

        var before = sandbox.ticketsWhere("").path("meta").path("processing");
        var after = sandbox.after(Duration.ofSeconds(5))
                .ticketsWhere("")
                .path("meta")
                .path("processing");

        assertThat(before.isBoolean() && before.asBoolean()).isTrue();
        assertThat(after.isBoolean() && !after.asBoolean()).isTrue();
    }
}
