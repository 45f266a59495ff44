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

        Response made = visitor.send("/shops/" + relais.code() + "/keys", Map.of("id", id));
        Response again = visitor.send("/shops/" + relais.code() + "/keys", Map.of("id", id));

        assertThat(made.asString()).containsPattern("rk_[\\w-]{43}");
        assertThat(again.header("Location")).endsWith("?done=KEY_MADE_ALREADY");
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

    private Map<String, ?> trial(String status, String number, String order) {
        return Map.of("ship", "4", "deliver", "8", "status", status, "number", number, "order", order);
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
