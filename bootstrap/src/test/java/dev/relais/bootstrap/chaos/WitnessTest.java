package dev.relais.bootstrap.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.relais.bootstrap.fixture.Postgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Puts into a database what must never be there, and sees that the witness of the chaos run says so. */
@DisplayName("The witness of faults")
class WitnessTest {

    @TempDir
    static Path directory;

    private static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = new Postgres(directory);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void tables() {
        postgres.execute("drop table if exists batch, lane, order_task, notice, order_event");
        postgres.execute("create table batch (shop_code text, state text)");
        postgres.execute("create table lane (shop_code text primary key, sync_lease_token uuid,"
                + " tickets_lease_token uuid, digest_lease_token uuid)");
        postgres.execute("create table order_task (id integer primary key, attempts integer)");
        postgres.execute("create table notice (shop_code text, order_ref text, operation text, kind text)");
        postgres.execute(
                "create table order_event (shop_code text, order_ref text, operation text, kind text, outcome text)");
    }

    @Test
    @DisplayName("has nothing to say when all is well")
    void allIsWell() {
        postgres.execute("insert into batch values ('a', 'SENDING'), ('b', 'SENDING'), ('a', 'SENT')");
        postgres.execute("insert into notice values ('a', '1', 'ship', 'failure')");
        postgres.execute("insert into order_event values ('a', '1', 'ship', 'ended', 'failed')");

        assertThat(afterSomeLooks()).isEmpty();
    }

    @Test
    @DisplayName("I2 sees two requests of a shop that are being sent at once")
    void sendingTwice() {
        postgres.execute("insert into batch values ('a', 'SENDING'), ('a', 'SENDING')");

        assertThat(afterSomeLooks()).singleElement().asString().startsWith("I2: 2 requests of a ");
    }

    @Test
    @DisplayName("I7 sees that a merchant was told twice of a failure that happened once")
    void toldTwice() {
        postgres.execute("insert into notice values ('a', '1', 'ship', 'failure'), ('a', '1', 'ship', 'failure')");
        postgres.execute("insert into order_event values ('a', '1', 'ship', 'ended', 'failed')");

        assertThat(afterSomeLooks()).singleElement().asString().startsWith("I7: told more than once: a 1 ship");
    }

    @Test
    @DisplayName("I8 sees attempts that become fewer, and a lease that comes back after it ended")
    void backwards() {
        postgres.execute("insert into order_task values (7, 2)");
        postgres.execute("insert into lane (shop_code, sync_lease_token) values ('a', " + token(1) + ")");
        Witness witness = Witness.of(postgres);
        seen(witness, 1);

        postgres.execute("update order_task set attempts = 1");
        postgres.execute("update lane set sync_lease_token = " + token(2));
        seen(witness, 2);
        postgres.execute("update lane set sync_lease_token = " + token(1));
        seen(witness, 3);

        assertThat(witness.broken())
                .hasSize(2)
                .anySatisfy(each -> assertThat(each).contains("attempts of task 7 went from 2 to 1"))
                .anySatisfy(each -> assertThat(each).contains("lease of a SYNC went back"));
    }

    private static String token(int number) {
        return "'00000000-0000-0000-0000-00000000000" + number + "'::uuid";
    }

    private static List<String> afterSomeLooks() {
        Witness witness = Witness.of(postgres);
        seen(witness, 1);
        return witness.broken();
    }

    /** Two more looks: the first of them may have begun before what is to be seen was there. */
    private static void seen(Witness witness, int times) {
        int before = witness.looks();
        Awaitility.await("look " + times)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> witness.looks() >= before + 2);
    }
}
