package dev.relais.shoppingfeed.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("After a restart the sandbox")
class RestartTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void inADirectoryThatDoesNotExistYet() {
        file = directory.resolve("data").resolve("sandbox.jsonl");
    }

    @Test
    @DisplayName("shows the same stores, orders and tickets")
    void sameState() {
        var before = sandbox().withOrder(1, "R-1").withOrder(2, "R-2");
        before.orders.remove(ASandbox.STORE, 2);
        before.ask(4711, Operation.ACCEPT, "token", "{\"id\":3}");
        before.ask(Operation.SHIP, "{\"id\":1,\"carrier\":\"DHL\"}");
        before.after(Ending.USUAL).ask(Operation.REFUND, "{\"id\":1,\"refund\":{\"shipping\":true}}");

        var after = sandbox().after(Duration.ofMinutes(1));
        before.after(Duration.ofMinutes(1).minus(Ending.USUAL));

        assertThat(after.ordersWhere("")).hasToString(before.ordersWhere("").toString());
        assertThat(after.ticketsWhere("")).hasToString(before.ticketsWhere("").toString());
        assertThat(after.orders.shipments(ASandbox.STORE, 1))
                .hasToString(before.orders.shipments(ASandbox.STORE, 1).toString());
        assertThat(after.ledger.stores()).containsExactlyElementsOf(before.ledger.stores());
        assertThat(after.statusOf(1)).isEqualTo("refunded");
    }

    @Test
    @DisplayName("brings a ticket to its end that was open when it stopped")
    void openTicketsEnd() {
        sandbox().ask(Operation.SHIP, "{\"id\":1}");

        var after = sandbox().after(Ending.USUAL);

        assertThat(after.onlyTicket().path("state").asText()).isEqualTo("succeed");
        assertThat(after.statusOf(1)).isEqualTo("shipped");
    }

    @Test
    @DisplayName("remembers which troubles it has caused, and no token in clear")
    void troublesAreOver() throws IOException {
        sandbox().withOrder(1, "R-429").ask(Operation.SHIP, "{\"id\":1}");

        assertThat(sandbox().ask(Operation.SHIP, "{\"id\":1}").reply().status()).isEqualTo(202);
        assertThat(Bearer.of("Bearer top-secret").orElseThrow().fingerprint())
                .hasSize(16)
                .doesNotContain("secret");
        assertThat(Files.readString(file)).doesNotContain("Bearer");
    }

    @Test
    @DisplayName("adds a sample order only once, and leaves alone what became of it")
    void samplesAreAddedOnce() {
        var first = sandbox();
        assertThat(first.door.addOrder(ASandbox.STORE, 1, "R-1", "Amazon", "S-1"))
                .isTrue();
        first.ask(Operation.CANCEL, "{\"id\":1}");

        var second = sandbox().after(Ending.USUAL);

        assertThat(second.door.addOrder(ASandbox.STORE, 1, "R-1", "Amazon", "S-1"))
                .isFalse();
        assertThat(second.statusOf(1)).isEqualTo("cancelled");
        assertThat(second.orders.show(ASandbox.STORE, 1).path("storeReference").asText())
                .isEqualTo("S-1");
    }

    @Test
    @DisplayName("drops the line it was killed in, keeps all before it and goes on after it")
    void unfinishedLine() throws IOException {
        sandbox().withOrder(1, "R-1");
        Files.writeString(file, "{\"at\":\"2026-03-0", StandardOpenOption.APPEND);

        sandbox().withOrder(2, "R-2");

        assertThat(sandbox().ordersWhere("").path("total").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("moves a damaged file aside and starts empty, each time under a new name")
    void damagedFile() throws IOException {
        for (int time = 0; time < 2; time++) {
            sandbox().withOrder(1, "R-1");
            var lines = Files.readAllLines(file);
            Files.write(file, List.of("scribble", lines.get(0)));

            assertThat(sandbox().ordersWhere("").path("total").asInt()).isZero();
        }

        assertThat(directory.resolve("data"))
                .isDirectoryContaining(path -> path.endsWith("sandbox.jsonl.damaged-1"))
                .isDirectoryContaining(path -> path.endsWith("sandbox.jsonl.damaged-2"));
    }

    private ASandbox sandbox() {
        return ASandbox.keptIn(new FileJournal(file));
    }
}
