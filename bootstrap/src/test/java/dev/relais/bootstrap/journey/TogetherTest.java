package dev.relais.bootstrap.journey;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.OwnerOfTheDatabase;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Declarations of one shop that come at the same time")
class TogetherTest {

    private static final int OTHERS = 6;

    @Inject
    DataSource database;

    private ARelais relais;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
    }

    @Test
    @DisplayName(
            "R02 are answered each for itself and stored in one transaction while the one before them is being stored")
    void areStoredTogether() throws Exception {
        List<Integer> answers = declaredWhileOneIsHeldUp();

        assertThat(answers).hasSize(OTHERS).containsOnly(202);
        assertThat(count("count(distinct xmin::text)")).isEqualTo(1);
        assertThat(count("count(*)")).isEqualTo(OTHERS);
    }

    @Test
    @DisplayName("do not fail for each other: what the database refuses of one is refused of that one alone")
    void doNotFailForEachOther() throws Exception {
        OwnerOfTheDatabase.execute("""
                create function refuse_one() returns trigger language plpgsql as $$
                begin
                    if new.order_ref = 'T-3' then raise exception 'This one is refused'; end if;
                    return new;
                end $$""");
        OwnerOfTheDatabase.execute(
                "create trigger refuse_one before insert on shop_order for each row execute function refuse_one()");
        try {
            List<Integer> answers = declaredWhileOneIsHeldUp();

            assertThat(answers.get(3)).isEqualTo(500);
            answers.remove(3);
            assertThat(answers).containsOnly(202);
            assertThat(count("count(*)")).isEqualTo(OTHERS - 1);
        } finally {
            OwnerOfTheDatabase.execute("drop trigger refuse_one on shop_order");
            OwnerOfTheDatabase.execute("drop function refuse_one()");
        }
    }

    /** The answers to all but the first, which waits for a row that the test holds until the others wait for it. */
    private List<Integer> declaredWhileOneIsHeldUp() throws Exception {
        relais.declare("first", 99_000, "3", null).then().statusCode(200);
        List<CompletableFuture<Integer>> others = new ArrayList<>();
        CompletableFuture<Integer> first;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .executeQuery("select 1 from shop_order where shop_code = '" + relais.code() + "' for update");
            first = declares("first", 99_000);
            await().until(() -> waiting("DeclareOrder.record") == 1);
            for (int each = 0; each < OTHERS; each++) {
                others.add(declares("T-" + each, 99_001 + each));
            }
            await().until(() -> waiting("DeclarationQueue$Place.turn") == OTHERS);
            connection.rollback();
        }
        assertThat(first.join()).isEqualTo(202);
        List<Integer> answers = new ArrayList<>();
        others.forEach(each -> answers.add(each.join()));
        return answers;
    }

    private CompletableFuture<Integer> declares(String ref, long id) {
        return CompletableFuture.supplyAsync(
                () -> relais.declare(ref, id, "4", "6A" + id).statusCode(), work -> new Thread(work).start());
    }

    /** How many threads are in this method. */
    private static long waiting(String classAndMethod) {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Stream.of(stack)
                        .anyMatch(frame ->
                                (frame.getClassName() + "." + frame.getMethodName()).endsWith("." + classAndMethod)))
                .count();
    }

    private long count(String what) throws Exception {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select " + what + " from shop_order where order_ref like 'T-%'"
                        + " and shop_code = '" + relais.code() + "'")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
