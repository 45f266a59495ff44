package dev.relais.bootstrap.journey;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.AVisitor;
import dev.relais.bootstrap.fixture.OwnerOfTheDatabase;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What decides whether somebody may come in is made to fail: then nobody comes in, and nothing is done. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("S32 What cannot be decided")
class FailsClosedTest {

    private ARelais relais;
    private AVisitor visitor;

    @BeforeEach
    void shop() {
        relais = ARelais.shop("batch");
        relais.declare("1001", relais.store() * 1000 + 1, "4", "T1").then().statusCode(202);
        visitor = AVisitor.admin();
    }

    /**
     * Something that fails, and what is asked for meanwhile.
     *
     * @param breaks as the tables' owner
     * @param mends afterwards
     */
    record Failpoint(String name, String breaks, String mends) {

        @Override
        public String toString() {
            return name;
        }

        static Failpoint hidden(String table) {
            return new Failpoint(
                    table, "alter table %s rename to hidden".formatted(table), "alter table hidden rename to " + table);
        }
    }

    static Stream<Failpoint> keys() {
        return Stream.of(
                Failpoint.hidden("api_key"),
                new Failpoint(
                        "the wall",
                        "revoke select on shop_order from relais_shop",
                        "grant select on shop_order to relais_shop"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    @DisplayName("is refused to a shop: neither its key nor the wall around it is taken for granted")
    void shops(Failpoint failpoint) {
        assertThat(during(
                        failpoint,
                        () -> relais.asShop().get("/api/v1/orders/1001").statusCode()))
                .isGreaterThanOrEqualTo(500);
        assertThat(during(
                        failpoint,
                        () -> relais.declare("1002", relais.store() * 1000 + 2, "4", "T2")
                                .statusCode()))
                .isGreaterThanOrEqualTo(500);

        assertThat(relais.asShop().get("/api/v1/orders/1001").statusCode()).isEqualTo(200);
        assertThat(relais.asShop().get("/api/v1/orders/1002").statusCode()).isEqualTo(404);
    }

    static Stream<Failpoint> people() {
        return Stream.of(Failpoint.hidden("session"), Failpoint.hidden("administrator"));
    }

    @ParameterizedTest
    @MethodSource("people")
    @DisplayName("is refused to a person: neither an open session nor a user is taken for granted")
    void people(Failpoint failpoint) {
        assertThat(during(failpoint, () -> visitor.open("/orders").statusCode()))
                .isNotEqualTo(200);

        assertThat(visitor.open("/orders").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("is refused to a program: a password is not taken for granted")
    void programs() {
        assertThat(during(
                        Failpoint.hidden("administrator"),
                        () -> ARelais.admin()
                                .get("/api/v1/admin/shops/" + relais.code())
                                .statusCode()))
                .isGreaterThanOrEqualTo(401);
    }

    @Test
    @DisplayName("is not done: what cannot be noted on the audit is not stored")
    void audited() {
        Failpoint failpoint = Failpoint.hidden("audit_head");

        int status = during(
                failpoint,
                () -> ARelais.admin()
                        .body(Map.of("ship", List.of("9")))
                        .put("/api/v1/admin/shops/{code}/mappings", relais.code())
                        .statusCode());

        assertThat(status).isGreaterThanOrEqualTo(500);
        assertThat(ARelais.admin()
                        .get("/api/v1/admin/shops/{code}/mappings", relais.code())
                        .jsonPath()
                        .getList("ship"))
                .doesNotContain("9");
    }

    private static int during(Failpoint failpoint, IntSupplier asked) {
        OwnerOfTheDatabase.execute(failpoint.breaks());
        try {
            return asked.getAsInt();
        } finally {
            OwnerOfTheDatabase.execute(failpoint.mends());
        }
    }
}
