package dev.relais.bootstrap.start;

import java.sql.SQLException;
import java.util.TimeZone;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Relais on a fresh database")
class StartsTest {

    @Inject
    DataSource database;

    @Test
    @DisplayName("says that it is ready")
    void isReady() {
        when().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    }

    @Test
    @DisplayName("describes its interface and shows its figures")
    void isDescribed() {
        when().get("/q/openapi").then().statusCode(200);
        when().get("/q/metrics").then().statusCode(200);
    }

    @Test
    @DisplayName("works with a database in another time zone")
    void livesInAnotherTimeZone() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW timezone")) {
            row.next();

            assertThat(row.getString(1))
                    .isEqualTo(PostgresForTests.TIME_ZONE)
                    .isNotEqualTo(TimeZone.getDefault().getID());
        }
    }
}
