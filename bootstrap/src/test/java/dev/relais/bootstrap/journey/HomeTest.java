package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.relais.bootstrap.fixture.ABrowser;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Home and the list of orders")
class HomeTest {

    /** Remembers what is written on the charts, which are pictures. */
    private static final String LISTEN = """
            window.written = [];
            const write = CanvasRenderingContext2D.prototype.fillText;
            CanvasRenderingContext2D.prototype.fillText = function (text, ...more) {
              window.written.push(text);
              return write.call(this, text, ...more);
            };
            """;

    private static final String LOOK_AGAIN = "document.dispatchEvent(new Event('visibilitychange'))";
    private static final Pattern RECORD = Pattern.compile("(?:\"[^\"]*\"|[^\"\\n])+\\n");

    @Inject
    MovableTime time;

    private String address;
    private ARelais relais;

    @BeforeEach
    void sendSomething() {
        address = "http://127.0.0.1:" + RestAssured.port;
        relais = ARelais.shop("real-time");
        relais.declare("H-1", relais.store() * 1000 + 1, "4", "6A12345");
        await().until(() -> relais.state("H-1").equals("sent"));
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");
        await().until(() -> relais.state("H-1").equals("succeeded"));
    }

    @Test
    @DisplayName("tell numbers of orders that are the lengths of the lists behind them")
    void numbers() {
        relais.declare("H-2", relais.store() * 1000 + 2, "4", "6A12346");
        await().until(() -> relais.state("H-2").equals("sent"));
        relais.declare("H-2", relais.store() * 1000 + 2, "4", "6A12347");
        relais.declare("H-3", relais.store() * 1000 + 3, "4", "");
        try (var browser = ABrowser.withoutScripts(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            for (String word : List.of("reported today", "of these confirmed", "under way")) {
                Page page = browser.open("/");
                Locator link = page.locator(".numbers a").filter(new Locator.FilterOptions().setHasText(word));
                int number = Integer.parseInt(link.locator("strong").innerText().replace(",", ""));
                assertThat(number).as(word).isPositive();

                link.press("Enter");

                String file = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export CSV"))
                        .getAttribute("href");
                String lines = page.request().get(address + file).text();
                assertThat(RECORD.matcher(lines).results().count() - 1).as(word).isEqualTo(number);
            }
            Page page = browser.open("/orders?state=open&shop=" + relais.code());
            assertThat(page.locator("#orders tbody tr")).hasCount(2);
            assertThat(page.locator("#orders tbody")).containsText("H-3");
            assertThat(page.locator(".chip[aria-current]")).hasText("Under way");
        }
    }

    @Test
    @DisplayName("draw charts with times and whole numbers as they are written in France")
    void charts() {
        try (var browser = ABrowser.liking("fr-FR", ColorScheme.LIGHT, address)) {
            browser.page().addInitScript(LISTEN);
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            List<String> written = written(browser, "/");
            assertThat(written)
                    .anyMatch(text -> text.matches("\\d\\d:\\d\\d"))
                    .allMatch(text -> text.matches("\\d[\\d\\u202f]*|\\d\\d:\\d\\d|\\d{1,2} \\p{L}+\\.?"));
            assertThat(written(browser, "/?period=30d")).anyMatch(text -> text.matches("\\d{1,2} \\p{L}+\\.?"));

            assertThat(browser.page().locator("#chart-table")).not().hasAttribute("open", "");
            assertThat(browser.page().locator("#chart-table table")).containsText("moins d’une minute");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> written(ABrowser browser, String screen) {
        Page page = browser.open(screen);
        assertThat(page.locator(".uplot")).hasCount(2);
        page.waitForFunction("window.written.length > 0");
        return (List<String>) page.evaluate("window.written");
    }

    @Test
    @DisplayName("show the table of the charts without scripts, and leave no hole where they would be")
    void withoutCharts() {
        try (var browser = ABrowser.withoutScripts(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/");

            assertThat(page.locator("#chart-table table")).isVisible();
            assertThat(page.locator(".chart").first()).isHidden();
            assertThat(page.locator("#chart-table table")).containsText("less than a minute");
        }
    }

    @Test
    @DisplayName("become dark by one press on a light system, say how to go back, and follow the system again")
    void themes() {
        try (var browser = ABrowser.before(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/orders");
            assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");

            press(page, "Use dark colours");

            assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Use dark colours")))
                    .hasCount(0);
            press(page, "Use light colours");
            assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
            press(page, "Follow the system");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Follow the system")))
                    .hasCount(0);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("tick all orders of a page at once, say how many are ticked, and stay as they are meanwhile")
    void selectAll() {
        relais.declare("H-2", relais.store() * 1000 + 2, "3", "");
        try (var browser = ABrowser.before(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/orders?shop=" + relais.code());
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.resourceType()));
            Locator all =
                    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select all on this page"));

            all.check();

            assertThat(page.getByRole(AriaRole.BUTTON, named("Send the selected again (2)")))
                    .isVisible();
            page.getByLabel("Select order H-1").uncheck();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Set the selected aside (1)")))
                    .isVisible();
            assertThat(all.evaluate("box => box.indeterminate")).isEqualTo(true);
            page.evaluate(LOOK_AGAIN);
            assertThat(asked).doesNotContain("xhr");

            page.getByLabel("Select order H-2").uncheck();
            page.locator("h1").click();
            page.waitForResponse(answer -> answer.url().contains("/orders?"), () -> page.evaluate(LOOK_AGAIN));
            assertThat(page.getByRole(AriaRole.BUTTON, named("Send the selected again")))
                    .hasText("Send the selected again");
            assertThat(all).isVisible();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
