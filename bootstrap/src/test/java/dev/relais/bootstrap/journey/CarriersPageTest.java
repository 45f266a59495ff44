package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
@DisplayName("The page of carriers")
class CarriersPageTest {

    @Inject
    MovableTime time;

    private String address;
    private ARelais relais;

    @BeforeEach
    void connect() {
        address = "http://127.0.0.1:" + RestAssured.port;
        relais = ARelais.shop("real-time");
    }

    @Test
    @DisplayName(
            "R46 is where a refused shipment leads to: the marketplace's name for the carrier is given, and sent, without scripts")
    void mendsARefusedCarrier() {
        String ref = shipWithACarrierNobodyKnows();
        try (var browser = ABrowser.withoutScripts(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/orders/" + relais.code() + "/" + ref);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nobody Express"))
                    .click();
            assertThat(page.getByLabel("Carrier in your shop")).hasValue("Nobody Express");

            page.getByLabel("Name the marketplace expects").fill("Colissimo");
            button(page, "Save the carrier").click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved.");
            assertThat(row(page, "Nobody Express")).containsText("Amazon");
            browser.open("/orders/" + relais.code() + "/" + ref);
            button(page, "Send again").click();
            await().until(() -> relais.received().size() == 2);
            assertThat(lastSent()).containsEntry("carrier", "Colissimo");

            browser.open("/shops/" + relais.code() + "/carriers");
            row(page, "Nobody Express").getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByText("every carrier is sent as your shop calls it"))
                    .isVisible();
        }
    }

    @Test
    @DisplayName("keeps what was typed when it cannot be saved, and names each field with an example")
    void keepsWhatWasTyped() {
        try (var browser = ABrowser.before(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/shops/" + relais.code() + "/carriers");
            page.getByLabel("Carrier in your shop").fill("colissimo");
            page.getByLabel("Tracking link").fill("carrier.example/track");

            button(page, "Save the carrier").click();

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("https://carrier.example/track/@");
            assertThat(page.getByLabel("Tracking link")).hasValue("carrier.example/track");
            assertThat(page.getByLabel("Carrier in your shop")).hasValue("colissimo");
            assertThat(browser.complaints()).isEmpty();
            assertThat(stored("carriers", "carriers")).isEmpty();
        }
    }

    @Test
    @DisplayName("R15 takes what a marketplace takes, R46 and the reason of a cancellation, and takes both back")
    void reasonsAndChannels() {
        try (var browser = ABrowser.before(address)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/shops/" + relais.code() + "/carriers");

            page.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true))
                    .fill("Out of stock");
            button(page, "Save the reason").click();
            form(page, "Say it of a marketplace").getByLabel("Marketplace").fill("Fnac");
            form(page, "Say it of a marketplace").getByLabel("Refunds").selectOption("no");
            button(page, "Save what it takes").click();

            assertThat(row(page, "6")).containsText("Out of stock");
            assertThat(page.locator("#takes ~ ul, section[aria-labelledby=takes] ul"))
                    .containsText("Fnac: takes no refunds");
            assertThat(stored("cancel-reasons", "cancelReasons"))
                    .singleElement()
                    .satisfies(reason ->
                            assertThat(reason).containsEntry("status", "6").containsEntry("reason", "Out of stock"));
            assertThat(stored("channels", "channels"))
                    .singleElement()
                    .satisfies(channel ->
                            assertThat(channel).containsEntry("channel", "Fnac").containsEntry("refund", false));
            browser.picture("carriers");

            form(page, "Say it of a marketplace").getByLabel("Marketplace").fill("Fnac");
            button(page, "Save what it takes").click();
            row(page, "6").getByRole(AriaRole.BUTTON).click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved.");
            assertThat(stored("channels", "channels")).isEmpty();
            assertThat(stored("cancel-reasons", "cancelReasons")).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Refused by the sandbox for the carrier's name. */
    private String shipWithACarrierNobodyKnows() {
        String ref = "C-" + relais.store();
        long feedOrderId = relais.store() * 1000 + 9;
        relais.isKnownToTheSandbox(feedOrderId, "R-" + feedOrderId + "-FAIL-CARRIER");
        relais.declare(
                ref,
                Map.of(
                        "status", "4",
                        "shoppingFeed",
                                Map.of("orderId", feedOrderId, "channel", "Amazon", "reference", "R-" + feedOrderId),
                        "tracking", Map.of("number", "6A12345", "carrier", "Nobody Express")));
        await().until(() -> relais.state(ref).equals("sent"));
        time.pass(Duration.ofSeconds(6));
        relais.run("tickets");
        await().until(() -> relais.state(ref).equals("failed"));
        return ref;
    }

    private Map<String, Object> lastSent() {
        List<Map<String, Object>> received = relais.received();
        return ARelais.orders(received.get(received.size() - 1)).get(0);
    }

    private List<Map<String, Object>> stored(String resource, String list) {
        return ARelais.admin()
                .get("/api/v1/admin/shops/" + relais.code() + "/" + resource)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(list);
    }

    private static Locator form(Page page, String name) {
        return page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator row(Page page, String head) {
        return page.locator("tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(head))));
    }
}
