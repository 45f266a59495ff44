package dev.relais.bootstrap.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.relais.application.access.HandOutPasswordLinks;
import dev.relais.application.access.ManageUsers;
import dev.relais.bootstrap.fixture.ABrowser;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("The screens")
class ScreensTest {

    @Inject
    MovableTime time;

    @Inject
    ManageUsers manageUsers;

    @Inject
    HandOutPasswordLinks handOutPasswordLinks;

    @Inject
    AgroalDataSource database;

    private String address;
    private ARelais relais;
    private String ref;
    private String link;

    @BeforeEach
    void fail() {
        address = "http://127.0.0.1:" + RestAssured.port;
        relais = ARelais.shop("real-time");
        ref = "S-" + relais.store();
        long feedOrderId = relais.store() * 1000 + 7;
        relais.isKnownToTheSandbox(feedOrderId, "R-" + feedOrderId + "-FAIL-STATE");
        relais.declare(ref, feedOrderId, "4", "6A12345");
        await().until(() -> relais.state(ref).equals("sent"));
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");
        await().until(() -> relais.state(ref).equals("failed"));
        link = "/password/"
                + handOutPasswordLinks
                        .invite(new User("guest of " + relais.store(), Role.VIEWER), Optional.empty())
                        .orElseThrow()
                        .token()
                        .value();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    @DisplayName(
            "can be used by everybody (WCAG 2.2 AA), light and dark, fit on 320 pixels, and break no rule of their own")
    void areAccessible(ColorScheme theme) {
        try (var browser = ABrowser.liking("en-GB", theme, address)) {
            browser.open("/sign-in");
            assertThat(browser.barriers()).as("/sign-in").isEmpty();
            browser.signIn(ARelais.PASSWORD);
            for (String screen : screens()) {
                browser.open(screen);
                List<String> barriers = theme == ColorScheme.LIGHT ? browser.barriers() : browser.barriersOfColours();
                assertThat(barriers).as(screen).isEmpty();
                browser.picture(screen.replaceAll("\\W+", "-") + "-" + theme);
                if (theme == ColorScheme.LIGHT) {
                    assertThat(browser.sticksOutWhenNarrow())
                            .as(screen + " at 320 pixels")
                            .isEmpty();
                }
            }
            assertThat(browser.complaints())
                    .hasSize((int)
                            screens().stream().filter(ScreensTest::isUnknown).count())
                    .allSatisfy(complaint -> assertThat(complaint).contains("404"));
        }
    }

    @Test
    @DisplayName("speak the language the browser likes, and the one that is chosen")
    void speakFrench() {
        try (var browser = ABrowser.liking("fr-FR", ColorScheme.LIGHT, address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/problems");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("À traiter");
            assertThat(page.locator("html")).hasAttribute("lang", "fr");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                    .click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Needs attention");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("R43 lead from a failure to all of its kind being sent again: plan, progress, result")
    void sendManyAgain() {
        try (var browser = ABrowser.before(address)) {
            browser.open("/problems");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/problems/ticket_failed/plan?deed=resend&shop=" + relais.code());
            assertThat(page.locator("main")).containsText("Shipped: 1");

            page.locator("main button[type=submit]").click();

            assertThat(page.getByText("Done.", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            browser.picture("bulk");
            assertThat(browser.complaints()).isEmpty();
        }
        await().until(() -> relais.state(ref).equals("sent"));
    }

    @Test
    @DisplayName("R43 lead without scripts from a plan that names a shop and a marketplace to its result")
    void sendManyAgainWithoutScripts() {
        try (var browser = ABrowser.withoutScripts(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/orders?state=failed&shop=" + relais.code());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All that failed and match"))
                    .press("Enter");
            page.locator("main .actions a.btn-primary").press("Enter");
            assertThat(page.locator("main")).containsText("Of the shop " + relais.code());
            assertThat(page.locator("main")).containsText("Shipped: 1");

            page.locator("main button[type=submit]").press("Enter");

            await().until(() -> {
                page.reload();
                return page.locator("main").innerText().contains("Done.");
            });
        }
        await().until(() -> relais.state(ref).equals("sent"));
    }

    @Test
    @DisplayName("R43 stop work on many failures that is under way; what was done stays done")
    void stopMany() throws SQLException {
        UUID bulk = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into bulk (id, deed, started_by, started_at, state, planned, done, skipped, place, lease_until)
                        values (?, 'resend', 'admin', now(), 'running', 500, 120, 3, 0, now() + interval '1 day')
                        """)) {
            insert.setObject(1, bulk);
            insert.executeUpdate();
        }
        try (var browser = ABrowser.before(address)) {
            browser.open("/problems");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/bulk/" + bulk);
            assertThat(page.getByRole(AriaRole.PROGRESSBAR).first()).hasAttribute("aria-valuenow", "24");
            browser.picture("bulk-running");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop"))
                    .click();

            assertThat(page.locator("main")).containsText("Stopped. What was done stays done.");
            assertThat(page.locator("main")).containsText("120");
        }
    }

    @Test
    @DisplayName("refuse a viewer what is not for him, and say so")
    void refuseAViewer() {
        manageUsers.add(new User("only looks", Role.VIEWER), new Password(ARelais.PASSWORD));
        try (var browser = ABrowser.before(address)) {
            browser.open("/");
            browser.signInAs("only looks", ARelais.PASSWORD);
            Page page = browser.open("/orders/" + relais.code() + "/" + ref);
            assertThat(page.locator("main")).containsText("What to do");
            assertThat(page.locator("main button[type=submit]")).hasCount(0);

            browser.open("/settings/users");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("This is not for you");
        }
    }

    @Test
    @DisplayName("R43 send one order again without scripts, and say so")
    void sendOneAgain() {
        try (var browser = ABrowser.withoutScripts(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/orders/" + relais.code() + "/" + ref);
            assertThat(page.locator("main")).containsText("The marketplace did not accept the update.");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send again"))
                    .click();

            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("It is sent again.");
            assertThat(page.locator("main")).containsText("was sent again by admin");
        }
    }

    @Test
    @DisplayName("R43 send the selected again without scripts: plan first, then back to the list as it was")
    void sendTheSelectedAgain() {
        relais.declare(ref + "-later", relais.store() * 1000 + 8, "1", "");
        String list = "/orders?shop=" + relais.code() + "&sort=oldest&hidden=tracking";
        try (var browser = ABrowser.withoutScripts(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open(list);
            page.locator("#orders tbody input[type=checkbox]").all().forEach(Locator::check);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the selected again"))
                    .click();
            assertThat(page.locator("main")).containsText("Shipped: 1");
            assertThat(page.locator("main")).containsText("1 order is left out");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send again (1)"))
                    .click();

            assertThat(page).hasURL(address + list + "&done=1&left=1");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("1 done, 1 left as they are");
        }
        await().until(() -> relais.state(ref).equals("sent"));
    }

    @Test
    @DisplayName("list the orders that are looked for, and hand out the same as a file")
    void searchOrders() {
        try (var browser = ABrowser.withoutScripts(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/orders?state=failed&shop=" + relais.code());
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText(ref);
            String file = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export CSV"))
                    .getAttribute("href");

            String text = page.request().get(address + file).text();

            assertThat(text.lines().toList()).hasSize(2).element(1).asString().contains(ref, "failed", "ticket_failed");
            browser.open("/orders?state=succeeded&shop=" + relais.code());
            assertThat(page.getByText("No order matches.")).isVisible();
        }
    }

    @Test
    @DisplayName("list the orders from either end, with what else is looked for")
    void sortOrders() {
        relais.declare(ref + "-later", relais.store() * 1000 + 8, "1", "");
        try (var browser = ABrowser.withoutScripts(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/orders?shop=" + relais.code() + "&hidden=tracking");
            assertThat(rows(page).first()).containsText(ref + "-later");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Updated"))
                    .click();

            assertThat(rows(page)).hasCount(2);
            assertThat(rows(page).last()).containsText(ref + "-later");
            assertThat(page.locator("th[aria-sort]")).hasAttribute("aria-sort", "ascending");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Updated"))
                    .click();
            assertThat(page).hasURL(address + "/orders?shop=" + relais.code() + "&hidden=tracking");
            assertThat(rows(page).first()).containsText(ref + "-later");
        }
    }

    private static Locator rows(Page page) {
        return page.locator("#orders tbody tr");
    }

    private static boolean isUnknown(String screen) {
        return screen.contains("nobody-knows") || screen.contains("no-such-page");
    }

    private List<String> screens() {
        return List.of(
                "/",
                "/orders",
                "/orders?state=failed",
                "/orders?q=nothing-begins-like-this",
                "/orders/" + relais.code() + "/" + ref,
                "/orders/" + relais.code() + "/" + ref + "/correct",
                "/orders/" + relais.code() + "/nobody-knows",
                "/problems",
                "/problems/ticket_failed",
                "/problems/ticket_failed/plan",
                "/orders?done=0&left=2",
                "/shops",
                "/shops/new",
                "/shops/" + relais.code(),
                "/shops/nobody-knows",
                "/shops/" + relais.code() + "/mapping",
                "/shops/" + relais.code() + "/carriers?carrier=colissimo&channel=Amazon",
                "/shops/nobody-knows/carriers",
                "/processes",
                "/processes?process=digest",
                "/processes/log?shop=" + relais.code(),
                "/processes/log",
                "/problems/all?shop=" + relais.code() + "&channel=Amazon",
                "/activity",
                "/activity/check",
                "/mapping",
                "/settings",
                "/settings/users",
                link,
                "/password/nobody-knows",
                "/forgotten-password?asked=true",
                "/settings/keys",
                "/settings/notifications",
                "/settings/data",
                "/settings/sandbox",
                "/settings/system",
                "/simulator",
                "/no-such-page");
    }
}
