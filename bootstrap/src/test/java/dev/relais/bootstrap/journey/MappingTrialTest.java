package dev.relais.bootstrap.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.relais.bootstrap.fixture.ABrowser;
import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("A mapping that is tried before it is saved")
class MappingTrialTest {

    @Test
    @DisplayName(
            "R04, R07, R15 says what would be sent, wait or not be sent, with the very request, and sends and saves nothing; without scripts")
    void tries() {
        ARelais relais = ARelais.shop("batch");
        relais.declare("1042", relais.store() * 1000 + 1, "4", "T1");
        try (var browser = ABrowser.withoutScripts("http://127.0.0.1:" + RestAssured.port)) {
            browser.open("/");
            browser.signIn(ARelais.PASSWORD);
            Page page = browser.open("/shops/" + relais.code() + "/mapping");

            suppose(page, "5", "6A9", "Colissimo", "", "Cdiscount");
            assertThat(page.locator("#result")).containsText("This would send: Shipped (Colissimo 6A9).");
            assertThat(page.locator("#result pre")).containsText("\"trackingNumber\" : \"6A9\"");
            assertThat(page.locator("#result")).containsText("has not told of this order yet");

            suppose(page, "5", "", "", "", "");
            assertThat(page.locator("#result")).containsText("“Shipped” would wait for its tracking number.");

            suppose(page, "7", "", "", "", "Monechelle");
            assertThat(page.locator("#result")).containsText("“Refunded” could not be sent.");

            suppose(page, "unheard-of", "", "", "1042", "");
            assertThat(page.locator("#result")).containsText("This would send nothing.");
            assertThat(page.locator("#result")).containsText("None of them would ask for anything else than now.");

            page.locator("#status").fill("7");
            page.locator("#status").press("Enter");
            assertThat(page.locator("#result")).containsText("“Refunded”");

            page.getByLabel("What 4 tells").selectOption("Delivered");
            suppose(page, "", "", "", "", "");
            assertThat(page.locator("#result tbody tr")).hasCount(1);
            assertThat(page.locator("#result tbody tr")).containsText("Shipped");
            assertThat(page.locator("#result tbody tr")).containsText("Delivered");
            assertThat(page.getByLabel("What 4 tells")).hasValue("deliver|4");
        }
        assertThat(relais.received()).isEmpty();
        assertThat(relais.order("1042").getString("status")).isEqualTo("4");
        assertThat(ARelais.admin()
                        .get("/api/v1/admin/shops/" + relais.code() + "/mappings")
                        .jsonPath()
                        .getList("ship"))
                .containsExactly("4", "5");
    }

    private static void suppose(Page page, String status, String number, String carrier, String order, String channel) {
        page.locator("#status").fill(status);
        page.locator("#number").fill(number);
        page.locator("#carrier").fill(carrier);
        page.locator("#order").fill(order);
        page.locator("#channel").fill(channel);
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show what would follow"))
                .press("Enter");
    }
}
