package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.relais.bootstrap.fixture.ABrowser;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("In a browser")
class PagesTest {

    private static final Pattern LESS_THAN_TEN_SECONDS_AGO = Pattern.compile("\\b\\d s ago");

    @Inject
    MovableTime time;

    private String address;
    private ARelais relais;
    private ABrowser browser;

    @BeforeEach
    void connect() {
        address = "http://127.0.0.1:" + RestAssured.port;
        relais = ARelais.shop("real-time");
        browser = ABrowser.before(address);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @DisplayName("a wrong password is told, the right one leads to the orders, and signing out closes them")
    void signsInAndOut() {
        Page page = browser.open("/orders");
        assertThat(heading(page, "Sign in")).isVisible();
        browser.signIn("not the password");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not right");

        browser.signIn(ARelais.PASSWORD);
        assertThat(heading(page, "Orders")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page.getByText("You are signed out.")).isVisible();

        browser.open("/orders");
        assertThat(heading(page, "Sign in")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("an order is seen to be confirmed while its page is open, step by step")
    void seesAnOrderConfirmed() {
        String ref = "P-" + relais.store();
        declareAndWait(ref, relais.store() * 1000 + 1);
        browser.open("/orders?q=" + ref);
        browser.signIn(ARelais.PASSWORD);
        Page page = browser.open("/orders?q=" + ref);
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(ref)))
                .containsText("Sent, waiting for confirmation");
        browser.picture("orders");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(ref).setExact(true))
                .click();
        assertThat(heading(page, "Order " + ref)).isVisible();
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");

        assertThat(page.getByText("Confirmed by Shopping Feed").first()).isVisible();
        assertThat(page.getByRole(AriaRole.LIST).filter(new Locator.FilterOptions().setHasText("6A12345")))
                .containsText("was sent with tracking number 6A12345");
        browser.picture("order");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("a failure says why and what to do")
    void seesAFailure() {
        long feedOrderId = relais.store() * 1000 + 2;
        String ref = "F-" + relais.store();
        relais.isKnownToTheSandbox(feedOrderId, "R-" + feedOrderId + "-FAIL-CARRIER");
        relais.declare(ref, feedOrderId, "4", "6A12345");
        relais.declare(ref, Map.of("status", "4", "tracking", Map.of("carrier", "Nobody")));
        await().until(() -> relais.state(ref).equals("sent"));
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");

        browser.open("/orders/" + relais.code() + "/" + ref);
        browser.signIn(ARelais.PASSWORD);
        Page page = browser.open("/orders/" + relais.code() + "/" + ref);

        browser.picture("failure");
        assertThat(page.getByText("Everything that happened")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "a list refreshes by itself, not in a hidden window and not while it is paused, and tells a lost connection")
    void refreshes() {
        browser.open("/orders");
        browser.signIn(ARelais.PASSWORD);
        browser.page().clock().install();
        Page page = browser.open("/orders");
        AtomicInteger asked = new AtomicInteger();
        page.onRequest(request -> {
            if (request.headers().containsKey("hx-request")) {
                asked.incrementAndGet();
            }
        });
        page.clock().fastForward(10_000);
        page.waitForCondition(() -> asked.get() == 1);
        assertThat(page.locator("[data-live-on]")).containsText("Updated");

        page.evaluate("Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })");
        page.clock().fastForward(60_000);
        assertThat(page.locator("[data-live-on]")).containsText("s ago");
        assertEquals(1, asked.get());
        page.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
        page.waitForCondition(() -> asked.get() == 2);
        assertThat(page.locator("[data-live-on]")).containsText(LESS_THAN_TEN_SECONDS_AGO);

        page.route("**/orders", Route::abort);
        page.clock().fastForward(10_000);
        assertThat(page.getByText("No connection")).isVisible();
        assertThat(page.locator("#orders")).isVisible();
        page.unroute("**/orders");
        button(page, "Retry").click();
        assertThat(page.getByText("No connection")).isHidden();

        button(page, "Pause refresh").click();
        page.reload();
        int before = asked.get();
        page.clock().fastForward(60_000);
        assertThat(button(page, "Resume refresh")).isVisible();
        assertEquals(before, asked.get());
    }

    @Test
    @DisplayName("keys lead around, and can be turned off (WCAG 2.1.4)")
    void hasKeys() {
        browser.open("/orders");
        browser.signIn(ARelais.PASSWORD);
        Page page = browser.open("/orders");
        page.keyboard().press("g");
        page.keyboard().press("n");
        page.waitForURL("**/problems");
        page.keyboard().press("?");
        page.waitForURL("**/settings#keys");

        page.getByLabel("Use keys to move around").uncheck();
        page.locator("h1").click();
        page.keyboard().press("/");

        assertThat(page.locator("#search")).not().isFocused();
        page.getByLabel("Use keys to move around").check();
        page.locator("h1").click();
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
    }

    @Test
    @DisplayName(
            "R09 a mapping is saved once its changes were seen, and one that cannot be is told at the field with what was typed")
    void mapsStatuses() {
        browser.open("/shops");
        browser.signIn(ARelais.PASSWORD);
        Page page = browser.open("/shops/" + relais.code() + "/mapping");
        page.getByLabel("Another status").fill("6");
        page.getByLabel("What it tells").selectOption("Cancelled");
        save(page);
        assertThat(page.getByLabel("Another status")).hasValue("6");
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        browser.picture("mapping-refused");

        page.getByLabel("Another status").fill("66");
        page.getByLabel("What 8 tells").selectOption("Do nothing");
        save(page);
        assertThat(page.locator("main tbody tr")).hasCount(2);
        browser.picture("mapping-check");
        assertThat(browser.barriers()).isEmpty();
        saveForGood(page, 2);

        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved");
        ARelais.admin()
                .get("/api/v1/admin/shops/{code}/mappings", relais.code())
                .then()
                .body("cancel", contains("6", "66"))
                .body("ship", contains("4", "5"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("everything is there without scripts, too")
    void worksWithoutScripts() {
        String ref = "N-" + relais.store();
        try (var plain = ABrowser.withoutScripts(address)) {
            declareAndWait(ref, relais.store() * 1000 + 3);
            plain.open("/orders");
            plain.signIn(ARelais.PASSWORD);
            Page page = plain.page();
            assertThat(heading(page, "Orders")).isVisible();
            page.getByLabel("Order reference begins with").fill(ref);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filter"))
                    .click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(ref).setExact(true))
                    .click();
            assertThat(page.getByText("Sent, waiting for confirmation").first()).isVisible();

            plain.open("/shops/" + relais.code() + "/mapping");
            page.getByLabel("Another status").fill("88");
            page.getByLabel("What it tells").selectOption("Delivered");
            save(page);
            saveForGood(page, 1);

            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved");
        }
    }

    @Test
    @DisplayName("an order nobody declared is explained")
    void explainsAnUnknownOrder() {
        browser.open("/orders");
        browser.signIn(ARelais.PASSWORD);

        Page page = browser.open("/orders/" + relais.code() + "/nobody-knows");

        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        assertThat(page.locator("main")).containsText("nobody-knows");
    }

    private void declareAndWait(String ref, long feedOrderId) {
        relais.declare(ref, feedOrderId, "4", "6A12345").then().statusCode(202);
        await().until(() -> relais.state(ref).equals("sent"));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void saveForGood(Page page, int changes) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the changes (" + changes + ")"))
                .click();
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the mapping"))
                .click();
    }
}
