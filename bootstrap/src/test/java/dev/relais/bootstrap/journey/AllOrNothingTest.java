package dev.relais.bootstrap.journey;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.OwnerOfTheDatabase;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** A trigger of the database refuses one step of a deed; what came before it in the same transaction must be undone. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("What belongs together is stored together:")
class AllOrNothingTest {

    @Inject
    DataSource database;

    @Inject
    MovableTime time;

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
    }

    @Test
    @DisplayName("R02 an order's new state is not kept without its task")
    void declaration() {
        refuse("before insert on order_task");

        relais.declare("1", 77_001, "4", "T1")
                .then()
                .statusCode(500)
                .contentType(containsString("application/problem+json"));

        relais.asShop().get("/api/v1/orders/1").then().statusCode(404);
        assertThat(count("order_event")).isZero();
        allowAgain();
        relais.declare("1", 77_001, "4", "T1").then().statusCode(202);
    }

    @Test
    @DisplayName("R29 a request that cannot be written down is not sent, and its tasks stay as they were")
    void claim() {
        relais.declare("1", 77_002, "4", "T1").then().statusCode(202);
        refuse("before update on order_task");

        relais.asShop().post("/api/v1/runs/sync").then().statusCode(500);

        assertThat(relais.received()).isEmpty();
        assertThat(count("batch")).isZero();
        allowAgain();
        assertThat(relais.run("sync").getInt("figures.sent")).isOne();
    }

    @Test
    @DisplayName("R33 R39 a failure is not noted without the notice that tells of it")
    void failure() {
        relais.declare("1", 77_003, "4", null).then().statusCode(202);
        time.pass(Duration.ofMinutes(5));
        refuse("before insert on notice");

        relais.asShop().post("/api/v1/runs/sync").then().statusCode(500);

        assertThat(relais.state("1")).isEqualTo("waiting_for_tracking");
        assertThat(count("failure")).isZero();
        allowAgain();
        time.pass(Duration.ofMinutes(1));
        relais.run("sync");
        assertThat(relais.state("1")).isEqualTo("failed");
        assertThat(count("notice")).isOne();
    }

    @AfterEach
    void allowAgain() {
        OwnerOfTheDatabase.execute("drop function if exists refuse_for_a_test cascade");
    }

    private void refuse(String when) {
        OwnerOfTheDatabase.execute("""
                create or replace function refuse_for_a_test() returns trigger language plpgsql as
                $$ begin raise exception 'refused for a test'; end $$
                """);
        OwnerOfTheDatabase.execute("create trigger refuse_for_a_test " + when + " for each row when (new.shop_code = '"
                + relais.code() + "') execute function refuse_for_a_test()");
    }

    private int count(String table) {
        String sql = "select count(*) from " + table + " where shop_code = '" + relais.code() + "'";
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }
}
