package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import dev.relais.application.notify.SendDigest;
import dev.relais.bootstrap.fixture.AMailServer;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MailServerForTests;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.OwnerOfTheDatabase;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("The mail about what went wrong")
class DigestMailTest {

    private static final String ADDRESS = "shop@example.com";

    @Inject
    SendDigest sendDigest;

    @Inject
    MovableTime time;

    private ARelais relais;
    private AMailServer server;

    @BeforeEach
    void connect() {
        server = AMailServer.listening();
        relais = ARelais.shop("batch");
        relais.isChanged(Map.of("name", "Atelier", "notificationEmail", ADDRESS, "timeZone", "Europe/Paris"));
    }

    @AfterEach
    void disconnect() {
        server.close();
        OwnerOfTheDatabase.execute("drop function if exists refuse_the_note cascade");
    }

    @Test
    @DisplayName("R33 R39 an order that failed is told by one mail with its cause, and never again")
    void once() {
        long id = fails("A 1/2");

        ProcessRun run = digest();
        digest();

        assertThat(run.figures()).containsEntry(Figure.MAILS, 1).containsEntry(Figure.MAILED, 1);
        assertThat(server.to(ADDRESS)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Atelier: 1 update did not get through");
            assertThat(mail.headers("To")).containsExactly(ADDRESS);
            assertThat(mail.headers("From")).containsExactly("Relais <relais@example.test>");
            assertThat(mail.text())
                    .contains("The marketplace did not accept the update")
                    .contains("Shop order no.: A 1/2")
                    .contains("Marketplace reference: R-" + id)
                    .contains("Marketplace: Amazon")
                    .contains("Update: Shipped")
                    .contains("Time: " + clock())
                    .contains("Shopping Feed says: ")
                    .contains("What to do: The marketplace does not let the order be changed")
                    .contains(MailServerForTests.PUBLIC_URL + "/orders/" + relais.code() + "/A%201%2F2");
            assertThat(mail.html())
                    .contains("<td>A 1/2</td>")
                    .contains("<a href=\"" + MailServerForTests.PUBLIC_URL + "/orders/" + relais.code()
                            + "/A%201%2F2\">");
        });
    }

    @Test
    @DisplayName("R39 several failures are one mail, and the next one is another")
    void digests() {
        fails("1");
        fails("2");
        digest();
        fails("3");

        digest();

        assertThat(server.to(ADDRESS))
                .extracting(AMailServer.Received::subject)
                .containsExactly("Atelier: 2 updates did not get through", "Atelier: 1 update did not get through");
    }

    @Test
    @DisplayName("R39 a mail server that is down loses nothing: one mail when it is back, and none after it")
    void serverDown() {
        fails("1");
        server.close();

        ProcessRun run = digest();
        digest();
        server = AMailServer.listening();
        digest();
        digest();

        assertThat(run.counted(Figure.MAILS)).isZero();
        assertThat(run.log())
                .singleElement()
                .satisfies(entry -> assertThat(entry.message())
                        .containsIgnoringCase("refused")
                        .doesNotContain(ADDRESS));
        assertThat(server.to(ADDRESS)).hasSize(1);
    }

    @Test
    @DisplayName("R39 a crash between sending and noting it leads to the same mail again, recognisable by its id")
    void crashBeforeTheNote() {
        fails("1");
        OwnerOfTheDatabase.execute("""
                create function refuse_the_note() returns trigger language plpgsql as
                $$ begin raise exception 'refused for a test'; end $$
                """);
        OwnerOfTheDatabase.execute(
                "create trigger refuse_the_note before update on digest for each row execute function refuse_the_note()");
        assertThatThrownBy(this::digest).isInstanceOf(RuntimeException.class);
        OwnerOfTheDatabase.execute("drop function refuse_the_note cascade");

        digest();
        digest();

        assertThat(server.to(ADDRESS)).hasSize(2);
        assertThat(server.to(ADDRESS))
                .flatExtracting(mail -> mail.headers("Message-ID"))
                .hasSize(2)
                .allSatisfy(id -> assertThat(id).matches("<digest-[0-9a-f-]{36}@example\\.test>"))
                .containsOnly(server.to(ADDRESS).get(0).headers("Message-ID").get(0));
    }

    @Test
    @DisplayName("R39 a French shop is written to in French, at the time of its clock")
    void french() {
        relais.isChanged(Map.of("locale", "fr-BE", "name", "L’Atelier d’été"));
        fails("1");

        digest();

        assertThat(server.to(ADDRESS)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("L’Atelier d’été\u00a0: 1 mise à jour n’est pas passée");
            assertThat(mail.text())
                    .contains("La place de marché n’a pas accepté la mise à jour")
                    .contains("Expédiée")
                    .contains("nov. 2026")
                    .contains("CET");
            assertThat(mail.html()).contains("lang=\"fr\"").contains("Que faire");
        });
    }

    @Test
    @DisplayName("R39 each of several addresses gets the mail")
    void severalAddresses() {
        relais.isChanged(Map.of("notificationEmail", "a@example.com, b@example.com"));
        fails("1");

        digest();

        assertThat(server.to("a@example.com")).hasSize(1);
        assertThat(server.to("b@example.com")).hasSize(1);
    }

    @ParameterizedTest(name = "R40 placed {0} before it fails: mailed {1}")
    @CsvSource({"PT2160H, 1", "PT2160H0.001S, 0"})
    @DisplayName("R40 the failure of an order older than 90 days is listed, but not mailed")
    void oldOrder(Duration age, int mails) {
        Instant failsAt = time.instant().plus(Duration.ofSeconds(6));
        fails("1", Map.of("placedAt", failsAt.minus(age).toString()));

        digest();

        assertThat(relais.order("1").getList("failures")).hasSize(1);
        assertThat(server.to(ADDRESS)).hasSize(mails);
    }

    @Test
    @DisplayName("R39 what failed within a day before an address is given is told, what is older is not")
    void addressGivenLater() {
        relais.isChanged(new HashMap<>(Map.of("notificationEmail", "")));
        fails("1");
        time.pass(Duration.ofHours(25));
        fails("2");
        digest();

        relais.isChanged(Map.of("notificationEmail", ADDRESS));
        digest();

        assertThat(server.to(ADDRESS))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("Shop order no.: 2").doesNotContain("Shop order no.: 1"));
    }

    @Test
    @DisplayName("R39 a test message shows at once whether mails arrive")
    void testMail() {
        relais.isChanged(Map.of("notificationEmail", "a@example.com,b@example.com"));

        ARelais.admin()
                .post("/api/v1/admin/shops/{code}/test-mail", relais.code())
                .then()
                .statusCode(200)
                .body("recipients", contains("a@example.com", "b@example.com"));
        assertThat(server.to("b@example.com")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Atelier: test message");
            assertThat(mail.text()).contains("mails arrive");
        });

        server.close();
        ARelais.admin()
                .post("/api/v1/admin/shops/{code}/test-mail", relais.code())
                .then()
                .statusCode(502)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("mail-not-sent"))
                .body("detail", containsString("QUARKUS_MAILER_"))
                .body("detail", containsString("refused"))
                .body("detail", not(containsString("a@example.com")));
    }

    /** What a clock in Paris shows; the tests move it on, in November. */
    private String clock() {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'CET'", Locale.ENGLISH)
                .format(time.instant().atZone(ZoneId.of("Europe/Paris")));
    }

    private ProcessRun digest() {
        return sendDigest.send(new ShopCode(relais.code())).orElseThrow();
    }

    private long fails(String ref) {
        return fails(ref, Map.of());
    }

    /** Declares the order shipped, and has its ticket fail six seconds later. */
    private long fails(String ref, Map<String, ?> more) {
        long id = relais.store() * 10_000 + Math.abs(ref.hashCode() % 10_000);
        relais.isKnownToTheSandbox(id, "R-" + id + "-FAIL-STATE");
        Map<String, Object> body = new HashMap<>(more);
        body.put("status", "4");
        body.put("tracking", Map.of("number", "T-" + id, "carrier", "Colissimo"));
        body.put("shoppingFeed", Map.of("orderId", id, "channel", "Amazon", "reference", "R-" + id));
        relais.declare(ref, body).then().statusCode(202);
        relais.run("sync");
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");
        assertThat(relais.state(ref)).isEqualTo("failed");
        return id;
    }
}
