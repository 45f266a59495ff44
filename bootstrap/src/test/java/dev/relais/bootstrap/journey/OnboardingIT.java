package dev.relais.bootstrap.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.relais.bootstrap.fixture.ABrowser;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Follows the first steps as they are shown, with the settings of {@code bin/run}; takes the documentation's pictures on the way. */
@DisplayName("Somebody who has just started Relais")
class OnboardingIT {

    /** What the machine may take from the start to the first confirmed order. */
    private static final Duration MOST = Duration.ofSeconds(60);

    private static final String CARRIER = "Nobody Express";

    @TempDir
    static Path data;

    private static RunningRelais relais;
    private static ABrowser browser;
    private static Duration start;

    @BeforeAll
    static void start() throws Exception {
        long began = System.nanoTime();
        relais = RunningRelais.brieflyOn(
                        data,
                        Map.of(
                                "RELAIS_SANDBOX_ENABLED",
                                "true",
                                "RELAIS_DEMO",
                                "true",
                                "RELAIS_SHOPPING_FEED_URL",
                                "http://127.0.0.1:" + RunningRelais.OWN_PORT + "/sandbox",
                                "RELAIS_ADMIN_PASSWORD",
                                ARelais.PASSWORD))
                .ready();
        start = Duration.ofNanos(System.nanoTime() - began);
        browser = ABrowser.before(relais.address().toString());
    }

    @AfterAll
    static void stop() {
        browser.close();
        relais.close();
    }

    @Test
    @DisplayName(
            "is led to a confirmed order within a minute, to a failure and out of it again, and sees what each screen is for")
    void isLedThrough() {
        long began = System.nanoTime();
        browser.open("/");
        browser.signIn(ARelais.PASSWORD);
        hidesTheSteps();
        checksTheMapping();
        sendsAFirstOrder(began);
        seesAFailure();
        mendsIt();
        hasDoneAll();
        looksAround();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("gets to a confirmed order without scripts, too")
    void withoutScripts() {
        try (ABrowser plain = ABrowser.withoutScripts(relais.address().toString())) {
            plain.open("/orders/demo-shop/DEMO-1002");
            plain.signIn(ARelais.PASSWORD);
            Page page = plain.open("/orders/demo-shop/DEMO-1002");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Declare it"))
                    .click();

            Awaitility.await().atMost(MOST).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                page.reload();
                assertThat(page.locator("main").innerText()).contains("Confirmed by Shopping Feed");
            });
        }
    }

    private static void hidesTheSteps() {
        button("Hide these steps").click();
        assertThat(link("Say what its statuses mean")).hasCount(0);
        button("Show the first steps").click();
        assertThat(link("Say what its statuses mean")).isVisible();
    }

    private static void checksTheMapping() {
        browser.document("home");
        link("Say what its statuses mean").click();
        button("Save the mapping").click();
        assertThat(text("Saved.")).isVisible();
    }

    /** @param began when somebody came, after the start */
    private static void sendsAFirstOrder(long began) {
        browser.open("/");
        link("Send a first order").click();
        button("Declare it").click();

        assertThat(text("Confirmed by Shopping Feed").first()).isVisible(within(MOST));

        Duration took = start.plusNanos(System.nanoTime() - began);
        System.out.println("First confirmed order " + took.toSeconds() + " s after the start");
        assertThat(took).isLessThan(MOST);
        assertThat(page().locator("main")).containsText("6A12345678901");
        browser.document("order");
    }

    private static void seesAFailure() {
        browser.open("/");
        link("See a failure, and mend it").click();
        button("Declare it").click();
        assertThat(text("is not accepted by the marketplace").first()).isVisible(within(MOST));
        browser.document("failure");
        browser.open("/");
        assertThat(link("See a failure, and mend it")).isVisible();
        browser.open("/problems");
        browser.document("problems");
    }

    private static void mendsIt() {
        browser.open("/orders/demo-shop/DEMO-1007");
        page().locator("#failures ~ * a, .failures a")
                .filter(new Locator.FilterOptions().setHasText(CARRIER))
                .first()
                .click();
        assertThat(page().getByLabel("Carrier in your shop")).hasValue(CARRIER);
        page().getByLabel("Name the marketplace expects").fill("Colissimo");
        button("Save the carrier").click();
        browser.document("carriers");

        browser.open("/problems");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try again"))
                .first()
                .click();
        button("Send again").click();
        assertThat(text("Done.")).isVisible(within(MOST));
        browser.open("/orders/demo-shop/DEMO-1007");
        assertThat(text("Confirmed by Shopping Feed").first()).isVisible(within(MOST));
        assertThat(page().locator("main")).containsText("Colissimo");
    }

    private static void hasDoneAll() {
        browser.open("/");
        assertThat(text("Orders at a glance")).isVisible();
        assertThat(text("First steps")).hasCount(0);
    }

    private static void looksAround() {
        Map.of(
                        "orders", "/orders",
                        "mapping", "/shops/demo-shop/mapping",
                        "connection", "/shops/demo-shop",
                        "processes", "/processes",
                        "activity", "/activity",
                        "simulator", "/simulator",
                        "system", "/settings/system")
                .forEach((name, address) -> {
                    browser.open(address);
                    assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                            .isVisible();
                    browser.document(name);
                });
    }

    private static Page page() {
        return browser.page();
    }

    private static Locator link(String name) {
        return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(String name) {
        return page().locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator text(String text) {
        return page().locator("main").getByText(text);
    }

    private static LocatorAssertions.IsVisibleOptions within(Duration limit) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(limit.toMillis());
    }
}
