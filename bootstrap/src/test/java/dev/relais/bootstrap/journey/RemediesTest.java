package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.AVisitor;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("What a merchant is told about a failed update, and can do about it")
class RemediesTest {

    @Inject
    MovableTime time;

    private ARelais relais;
    private AVisitor visitor;

    @BeforeEach
    void signIn() {
        relais = ARelais.shop("real-time");
        visitor = AVisitor.admin();
    }

    @Test
    @DisplayName(
            "R33 an unknown carrier leads to the carriers; an order's state and a cancellation do not, in either language")
    void adviceByWhatWasSaid() {
        fail("carrier", 1, "FAIL-CARRIER", "4", "Pigeon Post");
        fail("state", 2, "FAIL-STATE", "4", "Colissimo");
        fail("cancel", 3, "FAIL-STATE", "6", "Colissimo");

        assertThat(page("carrier"))
                .contains("Say how it calls the carrier", "Say how the marketplace calls the carrier “Pigeon Post”");
        assertThat(page("state"))
                .contains("does not let the order be changed as it stands there")
                .doesNotContain("calls the carrier", "for example carrier");
        assertThat(page("cancel"))
                .contains("whether the order was shipped or cancelled already")
                .doesNotContain("calls the carrier", "for example carrier");
        assertThat(text(visitor.reading("fr").open("/orders/" + relais.code() + "/cancel")))
                .contains("si la commande est déjà expédiée ou annulée");
    }

    @Test
    @DisplayName("R33 what was refused for different reasons is told apart, each with what can be done about it")
    void tellsApart() {
        fail("carrier", 1, "FAIL-CARRIER", "4", "Pigeon Post");
        fail("other-carrier", 2, "FAIL-CARRIER", "4", "Pigeon Post");
        fail("state", 3, "FAIL-STATE", "4", "Colissimo");

        assertThat(text(visitor.open("/problems/ticket_failed?shop=" + relais.code())))
                .containsPattern("2 updates Shopping Feed says: Carrier &quot;Pigeon Post&quot; is not accepted.*"
                        + "Say how it calls the carrier.*1 update Shopping Feed says: .*not possible for this order.*"
                        + "does not let the order be changed");
        assertThat(text(visitor.open("/problems")))
                .contains("Say how it calls the carrier", "does not let the order be changed");
    }

    @Test
    @DisplayName(
            "R07 R43 an order without a tracking number asks for it instead of waiting again, and its plan says so")
    void asksForTheNumber() {
        lacksNumber("1001", 1);
        lacksNumber("1002", 2);

        String page = visitor.open("/orders/" + relais.code() + "/1001").asString();
        assertThat(page)
                .contains(
                        "btn-primary\" href=\"/orders/" + relais.code() + "/1001/correct\">Enter the tracking number…")
                .contains("It is sent as soon as the tracking number is there.")
                .doesNotContain("value=\"resend\"");
        assertThat(text(visitor.open("/problems/tracking_number_missing/plan?shop=" + relais.code())))
                .contains("Shipped: 2", "2 have no tracking number yet and will wait for one again.");
        assertThat(text(resendMany("", "1001", "1002")))
                .contains("2 have no tracking number yet and will wait for one again.");

        relais.asShop().post("/api/v1/orders/1001/resend").then().statusCode(202);

        assertThat(page("1001"))
                .contains("It waits for its tracking number again; this failure is closed when it succeeds.")
                .doesNotContain("Needs your attention");
    }

    @Test
    @DisplayName("R43 what is on its way again asks for nothing more")
    void onItsWay() {
        fail("1001", 1, "FAIL-STATE", "4", "Colissimo");
        assertThat(page("1001")).contains("Needs your attention");

        visitor.send("/order-actions/one", Map.of("order", name("1001"), "deed", "resend"));

        await().until(() -> relais.state("1001").equals("sent"));
        assertThat(page("1001"))
                .contains("It is on its way again; this failure is closed when it succeeds.")
                .doesNotContain("Needs your attention", "Set aside");
    }

    @Test
    @DisplayName("R43 what was set aside can still be sent, a refund only by somebody who has checked it")
    void afterAll() {
        fail("shipment", 1, "FAIL-STATE", "4", "Colissimo");
        fail("refund", 2, "FAIL-STATE", "7", "Colissimo");
        act("shipment", "dismiss");
        act("refund", "dismiss");
        assertThat(page("shipment")).contains("Send it after all", "Send again").doesNotContain("I have checked");
        assertThat(page("refund")).contains("Send it after all", "I have checked");

        assertThat(act("refund", "resend").statusCode()).isEqualTo(422);
        assertThat(act("shipment", "resend").header("Location")).endsWith("?done=resend");
        await().until(() -> relais.state("shipment").equals("sent"));

        assertThat(relais.state("refund")).isEqualTo("dismissed");
        assertThat(page("shipment")).contains("was sent again by admin").doesNotContain("Send it after all");
        int sent = relais.received().size();
        assertThat(act("shipment", "resend").header("Location")).endsWith("?done=nothing");
        assertThat(relais.received()).hasSize(sent);
    }

    @Test
    @DisplayName("R43 several orders are sent again only after their plan, and lead back to the list as it was")
    void planFirst() {
        fail("1001", 1, "FAIL-STATE", "4", "Colissimo");
        fail("1002", 2, "FAIL-STATE", "4", "Colissimo");
        relais.declare("fine", relais.store() * 1000 + 3, "3", null);
        String list = "/orders?shop=" + relais.code() + "&sort=oldest";

        Response plan = resendMany(list, "1001", "1002", "fine");

        assertThat(plan.statusCode()).isEqualTo(200);
        assertThat(text(plan))
                .contains("Shipped: 2", "1 order is left out, because nothing of it has failed.", "Send again (2)")
                .doesNotContain("I have checked");
        assertThat(plan.asString()).contains("name=\"list\" value=\"" + list.replace("&", "&amp;") + "\"");
        assertThat(relais.state("1001")).isEqualTo("failed");

        Response done = visitor.send(
                "/order-actions/many",
                Map.of(
                        "order",
                        List.of(name("1001"), name("1002"), name("fine")),
                        "deed",
                        "resend",
                        "planned",
                        "true",
                        "list",
                        list));

        assertThat(done.header("Location")).endsWith(list + "&done=2&left=1");
        await().until(() -> relais.state("1002").equals("sent"));
    }

    @Test
    @DisplayName("R43 where nothing was selected or done, that is said")
    void saysThatNothingWasDone() {
        relais.declare("fine", relais.store() * 1000 + 1, "3", null);
        relais.declare("well", relais.store() * 1000 + 2, "3", null);

        Response none = visitor.send("/order-actions/many", Map.of("deed", "resend"));
        Response noneAside = visitor.send("/order-actions/many", Map.of("deed", "dismiss"));
        Response nothing = resendMany("", "fine", "well");

        assertThat(text(visitor.open(path(none)))).contains("Nothing was sent again: choose at least one order.");
        assertThat(text(visitor.reading("fr").open(path(noneAside))))
                .contains("Rien n’a été mis de côté : choisissez au moins une commande.");
        assertThat(text(visitor.open(path(nothing))))
                .contains("Nothing was changed; 2 orders were left out, because nothing of them has failed");
    }

    private Response act(String ref, String deed) {
        return visitor.send("/order-actions/one", Map.of("order", name(ref), "deed", deed));
    }

    private Response resendMany(String list, String... refs) {
        List<String> orders = List.of(refs).stream().map(this::name).toList();
        return visitor.send("/order-actions/many", Map.of("order", orders, "deed", "resend", "list", list));
    }

    private void fail(String ref, long number, String trouble, String status, String carrier) {
        long id = relais.store() * 1000 + number;
        relais.isKnownToTheSandbox(id, "R-" + id + "-" + trouble);
        relais.declare(
                        ref,
                        Map.of(
                                "status",
                                status,
                                "tracking",
                                Map.of("number", "6A" + number, "carrier", carrier),
                                "shoppingFeed",
                                Map.of("orderId", id, "channel", "Amazon")))
                .then()
                .statusCode(202);
        await().until(() -> relais.state(ref).equals("sent"));
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");
        await().until(() -> relais.state(ref).equals("failed"));
    }

    private void lacksNumber(String ref, long number) {
        relais.declare(ref, relais.store() * 1000 + number, "4", null);
        time.pass(Duration.ofMinutes(6));
        relais.run("sync");
        await().until(() -> relais.state(ref).equals("failed"));
    }

    private String page(String ref) {
        return text(visitor.open("/orders/" + relais.code() + "/" + ref));
    }

    private String name(String ref) {
        return relais.code() + "/" + ref;
    }

    private static String path(Response redirect) {
        return redirect.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** Words as a person reads them. */
    private static String text(Response page) {
        return page.asString().replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }
}
