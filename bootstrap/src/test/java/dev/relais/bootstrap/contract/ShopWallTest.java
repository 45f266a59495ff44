package dev.relais.bootstrap.contract;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.OwnerOfTheDatabase;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.Orders;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;
import dev.relais.persistence.wall.ShopWall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("The wall inside the database")
class ShopWallTest {

    /** Whose shop is named otherwise, or which nothing that is done for one shop needs. */
    private static final List<String> NOT_FOR_SHOPS = List.of("api_key", "audit_entry", "bulk");

    @Inject
    ShopWall wall;

    @Inject
    EntityManager database;

    @Inject
    Orders orders;

    @Inject
    Shops shops;

    private ARelais mine;
    private ARelais other;

    @BeforeEach
    void twoShops() {
        mine = ARelais.shop("batch");
        other = ARelais.shop("batch");
        for (ARelais each : List.of(mine, other)) {
            each.declare("1001", each.store() * 1000 + 1, "4", "T1").then().statusCode(202);
            each.run("sync");
            each.declare("1002", each.store() * 1000 + 2, "4", "T2").then().statusCode(202);
        }
    }

    @AfterEach
    void takeTheTrapAway() {
        OwnerOfTheDatabase.execute("drop function if exists only_behind_the_wall cascade");
    }

    @Test
    @DisplayName("S07 stands around each table that has rows of shops, those to come included")
    void isAroundEachTable() {
        List<?> open = asWork("""
                select c.table_name from information_schema.columns c
                join pg_class t on t.relname = c.table_name and t.relnamespace = current_schema()::regnamespace
                where c.table_schema = current_schema() and c.column_name in ('shop_code', 'scope')
                  and not (t.relrowsecurity
                           and exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'shop'))
                """);

        assertThat(open).map(Object::toString).containsExactlyInAnyOrderElementsOf(NOT_FOR_SHOPS);
        for (String table : NOT_FOR_SHOPS) {
            assertThatThrownBy(() -> asMine("select 1 from " + table)).hasStackTraceContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop_order",
                "order_task",
                "order_event",
                "lane",
                "batch",
                "process_run",
                "process_log",
                "status_mapping"
            })
    @DisplayName("S07 shows one shop's rows to what is done for it, even to a statement that asks for all")
    void hides(String table) {
        List<?> seen = asMine("select distinct shop_code from " + table);

        assertThat(seen).isEqualTo(List.of(mine.code()));
        assertThat(asWork("select distinct shop_code from " + table))
                .map(Object::toString)
                .contains(mine.code(), other.code());
    }

    @Test
    @DisplayName("S07 hides another shop from the very code that would show it, were it asked by mistake")
    void hidesFromTheRepositories() {
        OrderKey foreign = new OrderKey(new ShopCode(other.code()), new OrderRef("1001"));

        assertThat(QuarkusTransaction.requiringNew().call(() -> orders.find(foreign)))
                .isPresent();
        assertThat(within(() -> orders.find(foreign))).isEmpty();
        assertThat(within(() -> shops.find(new ShopCode(other.code())))).isEmpty();
        assertThat(within(() -> shops.all()))
                .extracting(shop -> shop.code().value())
                .containsExactly(mine.code());
    }

    @Test
    @DisplayName("S07 lets nothing be changed, deleted or added that is another shop's")
    void keepsFromWriting() {
        assertThat(changes("update shop_order set status = 'changed'")).isEqualTo(2);
        assertThat(changes("delete from order_task")).isEqualTo(2);
        assertThatThrownBy(() -> changes("update lane set shop_code = '%s'".formatted(other.code())))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> changes(
                        "insert into shop_status (shop_code, code, label, position) values ('%s', '4', 'Shipped', 9)"
                                .formatted(other.code())))
                .hasStackTraceContaining("row-level security");

        assertThat(other.order("1001").getString("status")).isEqualTo("4");
        assertThat(other.order("1002").getString("task.id")).isNotEmpty();
    }

    @Test
    @DisplayName("S07 is between shops at each call with a key and at each run of a process, and ends with them")
    void isThereAtWork() {
        OwnerOfTheDatabase.execute("""
                create function only_behind_the_wall() returns trigger language plpgsql as $$ begin
                    if current_user <> 'relais_shop' or current_setting('relais.shop') <> new.shop_code then
                        raise exception 'not behind the wall';
                    end if;
                    return new;
                end $$
                """);
        for (String table : List.of("shop_order", "process_run", "batch")) {
            OwnerOfTheDatabase.execute(
                    "create trigger behind_the_wall before insert or update on %s for each row execute function only_behind_the_wall()"
                            .formatted(table));
        }
        ARelais atOnce = ARelais.shop("real-time");

        atOnce.declare("1001", atOnce.store() * 1000 + 1, "4", "T1").then().statusCode(202);

        await().until(() -> !atOnce.received().isEmpty());
        assertThat(asWork("select current_user::text, coalesce(current_setting('relais.shop', true), '')"))
                .first()
                .isEqualTo(new Object[] {"relais_work", ""});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table of_my_own (id int)",
                "alter table shop_order add column more text",
                "drop table shop_order",
                "create role somebody",
                "create function f() returns int language sql as 'select 1'",
                "copy (select 1) to program 'true'",
                "update flyway_schema_history set success = false"
            })
    @DisplayName("S23 keeps Relais at work from changing the schema, roles and the machine")
    void keepsTheSchema(String statement) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(statement).executeUpdate()))
                .hasStackTraceContaining(
                        statement.startsWith("alter") || statement.startsWith("drop")
                                ? "must be owner"
                                : "permission denied");
        assertThat(wall.isThere()).isTrue();
    }

    @Test
    @DisplayName("S23 is missing where the database's user may not take the roles, and Relais gets along without it")
    void isMissing() throws SQLException {
        String place = "of_a_plain_user_" + mine.store();
        OwnerOfTheDatabase.execute("create role %s login password 'plain'".formatted(place));
        OwnerOfTheDatabase.execute("create schema %s authorization %s".formatted(place, place));
        Flyway.configure()
                .dataSource(address(place), place, "plain")
                .defaultSchema(place)
                .load()
                .migrate();
        ShopWall wallThere = new ShopWall(Optional::empty);

        try (Connection connection = DriverManager.getConnection(address(place), place, "plain");
                Statement statement = connection.createStatement()) {
            wallThere.onConnectionCreate(connection);
            wallThere.within(new ShopCode(mine.code()), () -> {
                wallThere.onConnectionAcquire(connection);
                return true;
            });
            statement.execute("delete from shop_order");
        }

        assertThat(wallThere.isThere()).isFalse();
    }

    private static String address(String schema) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class) + "?currentSchema="
                + schema;
    }

    private List<?> asWork(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql).getResultList());
    }

    private List<?> asMine(String sql) {
        return within(() -> database.createNativeQuery(sql).getResultList());
    }

    private int changes(String sql) {
        return within(() -> database.createNativeQuery(sql).executeUpdate());
    }

    private <T> T within(Supplier<T> work) {
        return wall.within(
                new ShopCode(mine.code()),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
