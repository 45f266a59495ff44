package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.relais.bootstrap.fixture.ABrowser;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.overview.AccessRefusals;
import dev.relais.domain.overview.Simulator;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("The pages of a shop's connection")
class ConnectionPageTest {

    @Inject
    MovableTime time;

    @Inject
    Simulator simulator;

    @Inject
    AccessRefusals refusals;

    private String address;

    @BeforeEach
    void listen() {
        address = "http://127.0.0.1:" + RestAssured.port;
    }

    @Test
    @DisplayName(
            "R14 lead from nothing to a sent order without scripts: connect, make a key, be called, map, start sending")
    void connectsAShop() {
        String code = "shop-" + UUID.randomUUID();
        long order = 7_000_000 + Math.abs(code.hashCode() % 1_000_000);
        try (var browser = ABrowser.withoutScripts(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/shops");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Connect a shop"))
                    .click();
            page.getByLabel("Code of the shop").fill(code);
            page.getByLabel("Store id at Shopping Feed").fill("1276");
            page.getByLabel("API token").fill("a-token-for-tests");
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("A shop by hand");
            button(page, "Connect the shop").click();

            assertThat(page.locator("#state")).containsText("Relais only watches");
            assertThat(page.locator("#state")).containsText("Waiting for the first call");
            button(page, "Make a new key").click();
            String key = page.locator(".secret").innerText();
            assertThat(page.locator("pre")).containsText("curl -X PUT " + address + "/api/v1/orders/TEST-1");

            assertThat(declare(key, order).jsonPath().getString("reason")).isEqualTo("shop_paused");
            browser.open("/shops/" + code);
            assertThat(page.locator("#state")).containsText("Last heard from your shop");
            assertThat(page.locator("main")).containsText("None of its statuses means anything yet");

            browser.open("/shops/" + code + "/mapping");
            assertThat(page.getByLabel("What shipped tells")).hasValue("ship|shipped");
            assertThat(page.locator("main")).containsText("Suggested, please check");
            button(page, "Save the mapping").click();
            button(page, "Save the changes (1)").click();
            browser.open("/shops/" + code);
            button(page, "Start sending").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Sending has started");
            assertThat(page.locator("#state")).containsText("Updates of this shop are sent.");

            assertThat(declare(key, order + 1).jsonPath().getString("outcome")).isEqualTo("queued");
            await().until(() -> "sent".equals(state(key, order + 1)));
        }
    }

    @Test
    @DisplayName("R27 test the connection tick by tick, say what to do about a refused token, and take a new one")
    void testsTheConnection() {
        ARelais relais = ARelais.shop("batch");
        relais.isChanged(Map.of("token", "refused-for-tests"));
        try (var browser = ABrowser.before(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/shops/" + relais.code());

            button(page, "Test the connection").click();

            assertThat(page.locator(".ticks")).containsText("Shopping Feed answers.");
            assertThat(page.locator(".ticks")).containsText("The token is refused.");
            assertThat(page.locator("main")).containsText("Take a new token");
            browser.picture("connection-refused");

            page.getByLabel("API token").fill("a-token-that-is-accepted");
            button(page, "Save the token").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The token is saved.");
            button(page, "Test the connection").click();
            assertThat(page.locator(".ticks")).containsText("The token is accepted.");
            assertThat(page.locator("html")).not().containsText("a-token-that-is-accepted");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("R27 every page says that a token is refused, and one button has it used again once it is accepted")
    void usesTheTokenAgain() {
        ARelais relais = ARelais.shop("real-time");
        long waits = relais.store() * 1000 + 1;
        relais.isKnownToTheSandbox(waits, "R-" + waits + "-401");
        relais.declare("REFUSED", waits, "4", "6A1");
        await().until(() ->
                !refusals.among(List.of(new ShopCode(relais.code()))).isEmpty());
        relais.declare("NO-NUMBER", waits + 1, "4", "");
        time.pass(Duration.ofMinutes(6));
        try (var browser = ABrowser.before(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/");
            assertThat(page.locator(".standing")).containsText("Shopping Feed refuses the access of");
            assertThat(page.locator(".standing")).not().containsText("up to date");
            assertThat(page.locator(".menu .count")).isVisible();
            browser.open("/problems");
            Locator card = page.locator("section[aria-labelledby=access_refused]");
            assertThat(card).containsText("Shopping Feed refused our access");
            assertThat(card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(relais.code())))
                    .hasAttribute("href", "/shops/" + relais.code() + "#feed");
            assertThat(page.locator("main")).not().containsText("Nothing needs you.");
            assertThat(browser.barriers()).isEmpty();
            browser.picture("access-refused");
            browser.open("/settings/system");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Updates that wait for access")))
                    .containsText("Please mend");
            browser.open("/orders/" + relais.code() + "/REFUSED");
            assertThat(page.locator(".story")).containsText("It waits until Shopping Feed gives access again.");
            assertThat(page.locator(".story")).containsText("Save a new token, in Connection");
            browser.open("/orders/" + relais.code() + "/NO-NUMBER");
            assertThat(page.locator(".story")).containsText("It waits for the number, and until");
            assertThat(page.locator(".state-card")).not().containsText("until 1");
            assertThat(browser.open("/orders?shop=" + relais.code()).locator("#orders"))
                    .containsText("held back: Shopping Feed refuses our access");

            assertThat(simulator.behave(waits, simulator.scenarios().get(0))).isTrue();
            browser.open("/shops/" + relais.code());
            assertThat(page.locator("#state")).containsText("Shopping Feed refuses the API token.");
            button(page, "Test the connection").click();
            assertThat(page.locator("main")).containsText("Shopping Feed accepts this token again.");
            assertThat(page.locator("main")).not().containsText("Everything is ready.");
            button(page, "Use this token again").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The token is used again.");
            assertThat(page.locator("#state")).containsText("Updates of this shop are sent.");
            relais.run("sync");
            assertThat(relais.state("REFUSED")).isEqualTo("sent");
            assertThat(relais.state("NO-NUMBER")).isEqualTo("failed");
            assertThat(browser.open("/activity").locator("main")).containsText("had the refused token used again");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("keep what was typed when it cannot be saved, name each field with an example, and never the token")
    void keepsWhatWasTyped() {
        ARelais relais = ARelais.shop("batch");
        try (var browser = ABrowser.before(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/shops/new");
            page.getByLabel("Code of the shop").fill(relais.code());
            page.getByLabel("Store id at Shopping Feed").fill("1276");
            page.getByLabel("API token").fill("a-secret-that-was-typed");
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Twice");
            button(page, "Connect the shop").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is a shop with the code");
            assertThat(page.content()).doesNotContain("a-secret-that-was-typed");

            browser.open("/shops/" + relais.code());
            page.getByLabel("Time zone").fill("Paris");
            page.getByLabel("Wait for a tracking number (minutes)").fill("a while");
            button(page, "Save the settings").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Europe/Paris");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("0 to 43200");
            assertThat(page.getByLabel("Time zone")).hasValue("Paris");
            assertThat(page.getByLabel("Wait for a tracking number (minutes)")).hasValue("a while");

            page.getByLabel("Time zone").fill("Europe/Paris");
            page.getByLabel("Wait for a tracking number (minutes)").fill("30");
            button(page, "Save the settings").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved.");
            assertThat(ARelais.admin()
                            .get("/api/v1/admin/shops/" + relais.code())
                            .jsonPath()
                            .getString("trackingDelay"))
                    .isEqualTo("PT30M");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("revoke a key at once, say why no test mail goes, and remove a shop only by its code")
    void revokesAndRemoves() {
        ARelais relais = ARelais.shop("batch");
        try (var browser = ABrowser.before(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/shops/" + relais.code());
            button(page, "Send a test message").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no address to mail to.");

            button(page, "Revoke").click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The key is revoked.");
            assertThat(relais.asShop().get("/api/v1/orders").statusCode()).isEqualTo(401);
            assertThat(page.getByText("There is no key yet")).isVisible();

            page.getByLabel("to confirm").fill("something else");
            page.locator("form[action$='/remove'] button").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing was removed");
            page.getByLabel("to confirm").fill(relais.code());
            page.locator("form[action$='/remove'] button").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Shops");
            assertThat(browser.open("/shops/" + relais.code()).locator("main")).containsText("This shop is not known");
        }
    }

    private static Response declare(String key, long order) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + key)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "status", "shipped",
                        "shoppingFeed", Map.of("orderId", order, "channel", "Amazon", "reference", "R-" + order),
                        "tracking", Map.of("number", "T" + order, "carrier", "Colissimo")))
                .put("/api/v1/orders/" + order);
    }

    private static String state(String key, long order) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + key)
                .get("/api/v1/orders/" + order)
                .jsonPath()
                .getString("state");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
