package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.relais.application.access.ManageUsers;
import dev.relais.bootstrap.fixture.ABrowser;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.AVisitor;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("The pages of processes")
class ProcessesPageTest {

    private static final String VIEWER_PASSWORD = "a password for viewers only";

    @Inject
    MovableTime time;

    @Inject
    ProcessRuns runs;

    @Inject
    ManageUsers manageUsers;

    private String address;
    private ARelais relais;

    @BeforeEach
    void connect() {
        address = "http://127.0.0.1:" + RestAssured.port;
        relais = ARelais.shop("batch");
    }

    @Test
    @DisplayName("R41 a process is run on request, is listed with what it did, and its log says so; without scripts")
    void runsNow() {
        relais.declare("1042", relais.store() * 1000 + 1, "4", "T1");
        try (var browser = ABrowser.withoutScripts(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/processes?shop=" + relais.code());

            button(page, "Send what is ready now").click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("It ran just now.");
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText("Sent 1");
            assertThat(relais.ordersPerRequest()).containsExactly(1);

            page.locator("#runs tbody a").press("Enter");
            assertThat(page.locator("main")).containsText("Sent 1");
            assertThat(page.locator("main tbody tr").first()).isVisible();

            browser.open("/processes?shop=" + relais.code());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log"))
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText("“Shipped” was sent with tracking number T1.");
            assertThat(rows(page).getByText("GetTasks").first()).isHidden();
            assertThat(page.locator("main")).containsText("Sending ran.");
            rows(page)
                    .filter(new Locator.FilterOptions().setHasText("GetTasks"))
                    .first()
                    .locator("summary")
                    .click();
            assertThat(rows(page).getByText("GetTasks").first()).isVisible();
            page.getByLabel("Order", new Page.GetByLabelOptions().setExact(true))
                    .fill("no-such-order");
            button(page, "Filter").click();
            assertThat(page.getByText("No line matches.")).isVisible();
        }
    }

    @Test
    @DisplayName("R42 a process that runs already is not run twice, is said to be running, and waits for nobody")
    void isBusy() {
        ProcessRun running =
                runs.start(ProcessKind.SYNC, new ShopCode(relais.code())).orElseThrow();
        try (running;
                var browser = ABrowser.before(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/processes?shop=" + relais.code());
            assertThat(page.locator("#runs")).containsText("Running now: Sending for " + relais.code());

            button(page, "Send what is ready now").click();

            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("It is running already");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("R41 the log is exported as it is filtered; a formula in it stays a text")
    void exportsTheLog() {
        relais.declare("=1+1", relais.store() * 1000 + 1, "4", "T1");
        relais.declare("1043", relais.store() * 1000 + 2, "4", "T2");
        time.pass(Duration.ofSeconds(1));
        relais.run("sync");
        try (var browser = ABrowser.before(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/processes/log?shop=" + relais.code() + "&order=%3D1%2B1");
            assertThat(rows(page)).hasCount(2);
            assertThat(rows(page).first().getByRole(AriaRole.LINK))
                    .hasAttribute("href", "/orders/" + relais.code() + "/%3D1%2B1");
            String file = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export CSV"))
                    .getAttribute("href");

            String text = page.request().get(address + file).text();

            assertThat(text.lines())
                    .hasSize(3)
                    .noneMatch(line -> line.contains(",=1+1"))
                    .noneMatch(line -> line.contains("1043"));
            browser.picture("log");
            browser.open("/processes?shop=" + relais.code());
            browser.picture("processes");
        }
    }

    @Test
    @DisplayName("a viewer sees what ran, and is offered nothing to run")
    void viewer() {
        relais.run("sync");
        String name = "viewer of " + relais.store();
        manageUsers.add(new User(name, Role.VIEWER), new Password(VIEWER_PASSWORD));
        try (var browser = ABrowser.before(address)) {
            browser.open("/");
            Page page = browser.signInAs(name, VIEWER_PASSWORD);
            page = browser.open("/processes?shop=" + relais.code());

            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText("There was nothing to do.");
            assertThat(button(page, "Send what is ready now")).hasCount(0);
        }
    }

    @Test
    @DisplayName("R41 a refused token is told as a warning in words, in French too, its codes behind a fold")
    void speaksFrench() {
        relais.isChanged(Map.of("token", "refused-for-tests"));
        relais.declare("1044", relais.store() * 1000 + 4, "4", "T1");
        relais.run("sync");
        AVisitor visitor = AVisitor.admin().reading("fr");

        String log = visitor.open("/processes/log?level=warning&shop=" + relais.code())
                .asString();

        assertThat(log)
                .contains("L’envoi ne s’est pas passé comme d’habitude.", "Unauthorised")
                .contains("Shopping Feed a refusé notre accès", "Détails techniques");
        assertThat(log.replaceAll("(?s)<details.*?</details>", "")).doesNotContain("Unauthorised", "token_refused");
    }

    private static Locator rows(Page page) {
        return page.locator("main tbody tr");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
