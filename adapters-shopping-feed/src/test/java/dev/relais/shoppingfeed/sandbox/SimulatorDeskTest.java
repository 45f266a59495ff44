package dev.relais.shoppingfeed.sandbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import dev.relais.domain.overview.Simulator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("People who look into the simulator")
class SimulatorDeskTest {

    @TempDir
    Path directory;

    @Test
    @DisplayName("see what the marketplace holds, the latest changed first")
    void orders() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-1").withOrder(2, "R-2").after(Ending.USUAL);
        sandbox.ask(Operation.SHIP, "{\"id\":1,\"carrier\":\"DHL\",\"trackingNumber\":\"6A1\"}");
        sandbox.after(Ending.USUAL);

        assertThat(sandbox.simulator.orders(10))
                .extracting(Simulator.SimulatedOrder::reference)
                .containsExactly("R-1", "R-2");
        assertThat(sandbox.simulator.orders(1)).singleElement().satisfies(shown -> {
            assertThat(shown.status()).isEqualTo("shipped");
            assertThat(shown.carrier()).isEqualTo("DHL");
            assertThat(shown.trackingNumber()).isEqualTo("6A1");
            assertThat(shown.scenario()).isEqualTo("OK");
        });
    }

    @Test
    @DisplayName("see the requests that came, the latest first")
    void calls() {
        var sandbox = ASandbox.fresh();
        for (String path : new String[] {"/first", "/second"}) {
            var reception = new Reception(ASandbox.START, "POST", path, Map.of());
            reception.carried("{\"order\":[]}".getBytes(StandardCharsets.UTF_8));
            sandbox.received.add(reception);
            reception.answered(202);
        }

        assertThat(sandbox.simulator.calls(1)).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/second");
            assertThat(call.status()).isEqualTo(202);
            assertThat(call.body()).contains("\"order\" : [ ]");
        });
    }

    @Test
    @DisplayName("switch how an order behaves, from the next request on and whatever its reference asks for")
    void behave() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-429");
        sandbox.ask(Operation.SHIP, "{\"id\":1}");

        assertThat(sandbox.simulator.behave(1, "500x2")).isTrue();

        assertThat(status(sandbox)).isEqualTo(500);
        assertThat(sandbox.simulator.behave(1, "OK")).isTrue();
        assertThat(status(sandbox)).isEqualTo(202);
    }

    @Test
    @DisplayName("have a trouble begin anew by switching to it again")
    void again() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-429");
        assertThat(status(sandbox)).isEqualTo(429);
        assertThat(status(sandbox)).isEqualTo(202);

        sandbox.simulator.behave(1, "429");

        assertThat(status(sandbox)).isEqualTo(429);
    }

    @Test
    @DisplayName("are told when there is no such order or behaviour")
    void unknown() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-1");

        assertThat(sandbox.simulator.behave(2, "429")).isFalse();
        assertThat(sandbox.simulator.behave(1, "dance")).isFalse();
        assertThat(sandbox.simulator.scenarios()).startsWith("OK").contains("FAIL-CARRIER", "LOST");
    }

    @Test
    @DisplayName("find it switched as they left it after a restart")
    void restart() {
        var journal = new FileJournal(directory.resolve("sandbox.jsonl"));
        ASandbox.keptIn(journal).withOrder(1, "R-1").simulator.behave(1, "500x2");

        assertThat(status(ASandbox.keptIn(journal))).isEqualTo(500);
    }

    private static int status(ASandbox sandbox) {
        return sandbox.ask(Operation.SHIP, "{\"id\":1}").reply().status();
    }
}
