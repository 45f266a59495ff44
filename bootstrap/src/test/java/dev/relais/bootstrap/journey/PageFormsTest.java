package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.AVisitor;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.OwnerOfTheDatabase;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("The forms of the pages")
class PageFormsTest {

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
    @DisplayName("R43 send a refund or a cancellation again only for somebody who says that he has checked it")
    void asksBeforeMoneyMoves() {
        fail("1001", 1, "7");
        fail("1002", 2, "6");
        int before = relais.received().size();

        Response one = visitor.send("/order-actions/one", Map.of("order", name("1001"), "deed", "resend"));
        Response many = visitor.send(
                "/order-actions/many", Map.of("order", List.of(name("1001"), name("1002")), "deed", "resend"));

        assertThat(one.statusCode()).isEqualTo(422);
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.asString()).contains("Refunds: 1", "cancellations: 1", "1001", "1002");
        assertThat(relais.state("1001")).isEqualTo("failed");
        assertThat(relais.received()).hasSize(before);

        Response sure =
                visitor.send("/order-actions/one", Map.of("order", name("1001"), "deed", "resend", "sure", "true"));

        assertThat(sure.header("Location")).endsWith("?done=resend");
        await().until(() -> relais.state("1001").equals("sent"));
        visitor.send("/order-actions/one", Map.of("order", name("1002"), "deed", "dismiss"));
        assertThat(relais.state("1002")).isEqualTo("dismissed");
    }

    @Test
    @DisplayName("R43 send shipments again at once, and set anything aside without a question")
    void asksNothingElse() {
        fail("1003", 3, "4");
        fail("1004", 4, "7");

        Response shipment = visitor.send("/order-actions/many", Map.of("order", name("1003"), "deed", "resend"));
        Response refund = visitor.send("/order-actions/one", Map.of("order", name("1004"), "deed", "dismiss"));

        assertThat(shipment.header("Location")).endsWith("/orders?done=1&left=0");
        assertThat(refund.header("Location")).endsWith("?done=dismiss");
        await().until(() -> relais.state("1003").equals("sent"));
        assertThat(relais.state("1004")).isEqualTo("dismissed");
    }

    @Test
    @DisplayName("make a key once, though the answer is loaded again")
    void makesAKeyOnce() {
        String page = visitor.open("/shops/" + relais.code()).asString();
        String id = page.replaceAll("(?s).*/keys\">.*?name=\"id\" value=\"([^\"]+)\".*", "$1");

        Response made =
                visitor.send("/shops/" + relais.code() + "/keys", Map.of("id", id, "scopes", List.of("read", "act")));
        Response again = visitor.send("/shops/" + relais.code() + "/keys", Map.of("id", id, "scopes", "read"));

        assertThat(made.asString()).containsPattern("rk_[\\w-]{49}");
        assertThat(made.asString())
                .contains("Only:", "read orders and the log, send again, set aside and run processes");
        assertThat(again.header("Location")).endsWith("?done=KEY_MADE_ALREADY");
        assertThat(visitor.send("/shops/" + relais.code() + "/keys", Map.of("keyName", "for nothing"))
                        .asString())
                .contains("No key was made");
        assertThat(ARelais.admin()
                        .get("/api/v1/admin/shops/" + relais.code() + "/api-keys")
                        .jsonPath()
                        .getList("apiKeys"))
                .hasSize(2);
    }

    @Test
    @DisplayName("keep what was typed of an access that cannot be saved, and say which field is wrong")
    void keepsWhatWasTyped() {
        Response wrong =
                visitor.send("/shops/" + relais.code() + "/access", Map.of("store", "twelve", "token", "a token"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("value=\"twelve\"").contains("aria-describedby=\"access-problems\"");
    }

    @Test
    @DisplayName("R45 try a status that sends a shipment first, and refuse to try what no shop could declare")
    void triesWhatIsSentFirst() {
        Response delivered = visitor.send(mapping() + "/preview", trial("8", "6A1", "1042"));
        Response unprintable = visitor.send(mapping() + "/preview", trial("4", "6A\u0001", "10\u000042"));

        assertThat(text(delivered)).contains("This would send: Shipped (6A1), then Delivered.");
        assertThat(unprintable.statusCode()).isEqualTo(422);
        assertThat(unprintable.asString()).contains("at most 200 printable characters", "1 to 100 printable");
    }

    @Test
    @DisplayName(
            "R09 show what a new mapping changes before it is saved, keep each version, and undo nobody else's unseen")
    void versionsOfAMapping() {
        Map<String, ?> mine = Map.of("row", List.of("cancel|4"), "version", "1");
        Map<String, ?> sure = Map.of("row", List.of("cancel|4"), "version", "1", "sure", "true");

        String check = text(visitor.send(mapping(), mine));
        Response saved = visitor.send(mapping(), sure);
        Response late = visitor.send(
                mapping(), Map.of("row", List.of("refund|5"), "newCode", "99", "newMeaning", "ship", "version", "1"));

        assertThat(check).contains("Statuses that change: 1", "4 Shipped Cancelled", "decided again: 0");
        assertThat(saved.header("Location")).endsWith("/mapping?saved=true");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(text(late))
                .contains(
                        "Nothing is saved: admin saved another mapping", "5 Shipped Refunded", "99 Do nothing Shipped");
        assertThat(late.asString()).contains("name=\"version\" value=\"2\"");
        String first = visitor.open(mapping() + "?version=1").asString();
        assertThat(text(visitor.open(mapping()))).contains("Version 2 In force", "Version 1 Go back to this");
        assertThat(first).contains("value=\"ship|4\" selected").contains("Nothing changes until you save it");
        assertThat(ARelais.admin()
                        .get("/api/v1/admin/shops/" + relais.code() + "/mappings")
                        .jsonPath()
                        .getList("cancel"))
                .containsExactly("4", "6");
    }

    @Test
    @DisplayName("R05, R08 correct what the shop should have said, and ask for the order's number before money moves")
    void corrects() {
        relais.declare("1005", relais.store() * 1000 + 5, "4", "6A-wrong");
        await().until(() -> relais.state("1005").equals("sent"));
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");
        await().until(() -> relais.state("1005").equals("succeeded"));
        String page = "/orders/" + relais.code() + "/1005";

        Response wrong = visitor.send(
                page + "/correct", Map.of("status", "4", "number", "6A\u0001", "link", "javascript:alert(1)"));
        Response halfALink = visitor.send(page + "/correct", Map.of("status", "4", "link", "https://a parcel"));
        Response corrected =
                visitor.send(page + "/correct", Map.of("status", "4", "number", "6A-right", "carrier", "Colissimo"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("at most 200 printable characters", "A link begins with https://");
        assertThat(halfALink.statusCode()).isEqualTo(422);
        assertThat(halfALink.asString()).contains("A link begins with https://");
        assertThat(corrected.header("Location")).endsWith("?done=corrected");
        await().until(() -> relais.received().size() == 2);
        assertThat(text(visitor.open(page)))
                .contains("admin corrected this order here: status “4”, tracking number 6A-right")
                .contains("What happened last", "What comes next", "What to do");
        assertThat(visitor.open(page).asString())
                .contains("&quot;trackingNumber&quot; : &quot;6A-right&quot;", "$TOKEN");

        Response unconfirmed = visitor.send(page + "/correct", Map.of("status", "6", "number", "6A-right"));
        Response mistyped =
                visitor.send(page + "/correct", Map.of("status", "6", "number", "6A-right", "confirmed", "1006"));
        assertThat(unconfirmed.statusCode()).isEqualTo(422);
        assertThat(text(unconfirmed)).contains("To confirm, type the order number: 1005");
        assertThat(text(mistyped)).contains("The order number that was typed is another one.");
        assertThat(relais.order("1005").getString("status")).isEqualTo("4");

        visitor.send(page + "/correct", Map.of("status", "6", "number", "6A-right", "confirmed", "1005"));
        assertThat(relais.order("1005").getString("status")).isEqualTo("6");
        assertThat(text(visitor.open(page))).contains("By your status mapping “6” means: Cancelled.");
        assertThat(text(visitor.open("/activity"))).contains("corrected an order");
    }

    @Test
    @DisplayName("tell on the page of a shop which of its calls were refused and why, and that a key is not known")
    void refusedCalls() {
        relais.declare("1007", Map.of("statsu", "4")).then().statusCode(400);
        relais.declare("1008", Map.of("statsu", "4")).then().statusCode(400);
        RestAssured.given()
                .header("Authorization", "Bearer rk_wrong-key-of-somebody")
                .get("/api/v1/orders/1007")
                .then()
                .statusCode(401);
        relais.asShop().get("/api/v1/orders/never-declared").then().statusCode(404);

        String page = "/shops/" + relais.code();
        await().untilAsserted(() -> assertThat(text(visitor.open(page)))
                .contains("Calls that were refused", "PUT /api/v1/orders/…", "statsu: ", "400")
                .contains("with a key that is not known (rk_wrong")
                .doesNotContain("never-declared", "GET /api/v1/orders"));
        assertThat(visitor.open(page).asString()).containsPattern("Times\">2<");
    }

    @Test
    @DisplayName("show Home without what cannot be read, and say so there alone")
    void homeWithoutItsCharts() {
        OwnerOfTheDatabase.execute("alter table hourly_figure rename to hidden_figure");
        try {
            Response home = visitor.open("/");
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(text(home)).contains("This could not be loaded, the rest is live.", "Shops and Shopping Feed");
        } finally {
            OwnerOfTheDatabase.execute("alter table hidden_figure rename to hourly_figure");
        }
        assertThat(text(visitor.open("/"))).doesNotContain("could not be loaded");
    }

    @Test
    @DisplayName("list nothing by a filter that cannot be understood, name the field, and keep what was typed")
    void misreadFilters() {
        String of = "shop=" + relais.code();
        relais.declare("X-listed", relais.store() * 1000 + 10, "1", "");

        assertThat(text(visitor.open("/orders?" + of))).contains("X-listed", "Export CSV");
        Response list = visitor.open("/orders?" + of + "&from=notadate&state=bogus");
        String turned = text(visitor.open("/orders?" + of + "&from=2026-11-21&until=2026-11-20"));
        String french = text(visitor.reading("fr").open("/orders?" + of + "&operation=bogus"));

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(text(list))
                .contains(
                        "From: “notadate” is no day; write it as 2026-11-20.", "State: “bogus” is none of the choices")
                .contains("Nothing is listed or exported")
                .doesNotContain("X-listed", "No order matches", "Export CSV");
        assertThat(list.asString()).contains("type=\"text\" value=\"notadate\"");
        assertThat(turned).contains("From: “2026-11-21” is later than the end").doesNotContain("X-listed");
        assertThat(french).contains("Mise à jour\u00a0: «\u00a0bogus\u00a0» n’est pas un choix possible");
        assertThat(text(visitor.open("/processes/log?" + of + "&level=loud&from=2026-11-20")))
                .contains("Importance: “loud”", "From: “2026-11-20” is no time; write it as 2026-11-20T08:00.")
                .doesNotContain("declared status");
        assertThat(text(visitor.open("/processes?" + of + "&process=bogus"))).contains("Process: “bogus”");
        assertThat(text(visitor.open("/activity?what=bogus")))
                .contains("What: “bogus”")
                .doesNotContain(relais.code());
        for (String file : List.of(
                "/orders.csv?from=notadate", "/processes/log.csv?" + of + "&from=soon", "/activity.csv?what=bogus")) {
            Response refused = visitor.open(file);
            assertThat(refused.statusCode()).as(file).isEqualTo(400);
            assertThat(refused.contentType()).startsWith("application/problem+json");
            assertThat(refused.jsonPath().getString("violations[0].field")).isIn("from", "activity");
        }
    }

    @Test
    @DisplayName("lead from the search of every page to the one order of that name, and else to the list")
    void opensTheOnlyOrder() {
        String ref = "S" + relais.store();
        long id = relais.store() * 1000 + 11;
        relais.isKnownToTheSandbox(id, "R-" + id);
        relais.declare(ref, id, "1", "");
        relais.declare(ref + "-2", relais.store() * 1000 + 12, "1", "");
        String address = "/orders/" + relais.code() + "/" + ref;

        assertThat(visitor.open("/orders?go=true&q=" + ref).statusCode()).isEqualTo(303);
        assertThat(visitor.open("/orders?go=true&q=" + ref).header("Location")).endsWith(address);
        assertThat(visitor.open("/orders?go=true&q=R-" + id).header("Location")).endsWith(address);
        assertThat(visitor.open("/orders?q=" + ref).statusCode()).isEqualTo(200);
        assertThat(text(visitor.open(
                        "/orders?go=true&q=S" + String.valueOf(relais.store()).substring(0, 3))))
                .contains(ref);
        assertThat(text(visitor.open("/orders?go=true&q=nothing-begins-like-this")))
                .contains("No order matches.", "the first characters", "A new order appears");
        assertThat(visitor.open("/").asString()).containsPattern("(?s)role=\"search\".*name=\"go\" value=\"true\"");

        ARelais other = ARelais.shop("batch");
        other.declare(ref, other.store() * 1000 + 11, "1", "");
        assertThat(visitor.open("/orders?go=true&q=" + ref).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("R09 warn of every status that a new mapping lets cancel or refund, with its orders, and of no other")
    void warnsOfWhatCannotBeUndone() {
        relais.declare("1013", relais.store() * 1000 + 13, "4", "");

        String cancel = text(visitor.send(mapping(), Map.of("row", List.of("cancel|4"), "version", "1")));
        String ship = text(visitor.send(mapping(), Map.of("newCode", "99", "newMeaning", "ship", "version", "1")));

        assertThat(cancel)
                .contains("“4” would tell “Cancelled”. Cancellations and refunds cannot be undone at the marketplace."
                        + " Orders with this status, last 30 days: 1");
        assertThat(ship).contains("Statuses that change: 1").doesNotContain("cannot be undone");
    }

    @Test
    @DisplayName("S22 tell what people did in words, in the visitor's language")
    void activityInWords() {
        relais.isChanged(Map.of("paused", true, "trackingDelay", "PT10M"));

        assertThat(text(visitor.open("/activity")))
                .contains("Waits for a tracking number: 5 minutes Paused: No")
                .contains("Waits for a tracking number: 10 minutes Paused: Yes");
        assertThat(text(visitor.reading("fr").open("/activity")))
                .contains("Attend un numéro de suivi\u00a0: 10 minutes En pause\u00a0: Oui");
        assertThat(visitor.open("/activity.csv").asString()).contains("trackingDelay: PT10M");
    }

    private Map<String, ?> trial(String status, String number, String order) {
        return Map.of("status", status, "number", number, "order", order);
    }

    /** Words as a person reads them. */
    private static String text(Response page) {
        return page.asString().replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }

    private String mapping() {
        return "/shops/" + relais.code() + "/mapping";
    }

    private String name(String ref) {
        return relais.code() + "/" + ref;
    }

    private void fail(String ref, long number, String status) {
        long id = relais.store() * 1000 + number;
        relais.isKnownToTheSandbox(id, "R-" + id + "-FAIL-STATE");
        relais.declare(ref, id, status, "6A" + number);
        await().until(() -> relais.state(ref).equals("sent"));
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");
        await().until(() -> relais.state(ref).equals("failed"));
    }
}
