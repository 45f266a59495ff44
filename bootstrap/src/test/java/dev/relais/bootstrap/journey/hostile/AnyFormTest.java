package dev.relais.bootstrap.journey.hostile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.PageRoute;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.RawCall;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.hostile.HostileTexts;
import dev.relais.domain.hostile.Luck;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is typed into a form, or sent as if it had been. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Any form that is sent")
class AnyFormTest {

    private static final int USUAL_TRIES = 60;
    private static final int BEFORE_THE_ADDRESS_WAITS = 8;

    /** What stands in the fields of forms that are filled in as they should be, by the names of the fields. */
    private static final Map<String, List<String>> FILLED_IN = new TreeMap<>(Map.ofEntries(
            Map.entry("shop", List.of("{shop}")),
            Map.entry("ref", List.of("1001", "1002")),
            Map.entry("order", List.of("{shop}/1001", "1001", "0")),
            Map.entry("status", List.of("4", "6", "")),
            Map.entry("number", List.of("6A1", "")),
            Map.entry("carrier", List.of("Colissimo", "DPD")),
            Map.entry("channel", List.of("Amazon", "")),
            Map.entry("sentAs", List.of("La Poste", "")),
            Map.entry("link", List.of("https://example.test/{number}", "")),
            Map.entry("reason", List.of("NoInventory")),
            Map.entry("refund", List.of("true", "false", "")),
            Map.entry("cancel", List.of("true", "")),
            Map.entry("row", List.of("4:ship", "6:cancel", "4:ship:x", "")),
            Map.entry("newCode", List.of("9", "")),
            Map.entry("newMeaning", List.of("ship", "")),
            Map.entry("version", List.of("1", "2", "0")),
            Map.entry("sure", List.of("true", "false")),
            Map.entry("name", List.of("hostile-user", "A shop")),
            Map.entry("role", List.of("viewer", "operator")),
            Map.entry("password", List.of("short", "a password of hostile user")),
            Map.entry("language", List.of("fr", "en")),
            Map.entry("zone", List.of("Europe/Paris")),
            Map.entry("addresses", List.of("shop@example.com", "")),
            Map.entry("mode", List.of("batch")),
            Map.entry("delay", List.of("5")),
            Map.entry("recall", List.of("30")),
            Map.entry("policy", List.of("stand-by")),
            Map.entry("store", List.of("1276")),
            Map.entry("token", List.of("a-token")),
            Map.entry("paused", List.of("true", "false")),
            Map.entry("code", List.of("hostile-shop")),
            Map.entry("watches", List.of("true")),
            Map.entry("id", List.of("4c6f6e67-0000-4000-8000-000000000000", "")),
            Map.entry("keyName", List.of("till")),
            Map.entry("days", List.of("30", "")),
            Map.entry("deed", List.of("resend", "dismiss")),
            Map.entry("process", List.of("sync", "tickets")),
            Map.entry("scenario", List.of("refuse")),
            Map.entry("confirmed", List.of("true", "")),
            Map.entry("theme", List.of("dark")),
            Map.entry(
                    "from",
                    List.of(
                            "/orders",
                            "/%",
                            "//evil.example",
                            "https://evil.example/",
                            "/%0d%0aX: y",
                            "/\\evil.example"))));

    private ARelais relais;
    private List<String> visitor;
    private List<String> pages;

    @BeforeEach
    void connect() {
        relais = ARelais.shop("batch");
        relais.declare("1001", relais.store() * 1000 + 1, "4", "T1").then().statusCode(202);
        visitor = Visitor.signedIn();
        String shop = "/shops/" + relais.code();
        pages = List.of(
                shop,
                shop + "/mapping",
                shop + "/carriers",
                "/mapping",
                "/shops",
                "/settings/users",
                "/settings/keys",
                "/settings/notifications",
                "/orders",
                "/orders/" + relais.code() + "/1001",
                "/activity",
                "/processes/log?shop=" + relais.code(),
                "/problems");
    }

    @Test
    @DisplayName("S23 is taken or refused, and shown as text wherever it is shown")
    void anything() {
        List<PageRoute> forms = PageRoute.all().stream()
                .filter(route -> !route.isGet() && !route.path().equals("/sign-out"))
                .sorted(Comparator.comparing(PageRoute::path))
                .toList();
        Broken broken = new Broken();
        for (int number = 0; number < Luck.tries(USUAL_TRIES); number++) {
            Luck luck = Luck.ofTry(number);
            RawCall form = Visitor.form(luck.of(forms).of(relais.code()), visitor, fields(luck));
            RawCall page = RawCall.get(luck.of(pages), visitor);
            broken.tryOut(luck, form, () -> isAnswered(form.send()));
            broken.tryOut(luck, page, () -> isShown(page.send()));
        }
        broken.isNothing();
    }

    @Test
    @DisplayName("S15, S23 does not sign anybody in, whatever stands in the place of a name and a password")
    void signIn() {
        Broken broken = new Broken();
        for (int number = 0; number < Luck.tries(USUAL_TRIES) / 8; number++) {
            Luck luck = Luck.ofTry(number);
            String name = HostileTexts.any(luck);
            String password = HostileTexts.any(luck);
            RawCall form = Visitor.form(
                    "/j_security_check",
                    List.of(),
                    List.of(Map.entry("j_username", name), Map.entry("j_password", password)));
            RawCall call =
                    RawCall.get("/api/v1/admin/shops", List.of("Authorization: " + Visitor.basic(name, password)));
            broken.tryOut(luck, form, () -> assertThat(form.send().status()).isIn(302, 400, 401));
            broken.tryOut(luck, call, () -> assertThat(call.send().status()).isIn(400, 401));
            if (number % BEFORE_THE_ADDRESS_WAITS == 0) {
                Visitor.signedIn();
            }
        }
        broken.isNothing();
    }

    private static void isAnswered(RawCall.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 499);
        Visitor.seesNoMarkup(answer);
        assertThat(answer.header("location")).doesNotContain("evil.example");
    }

    private static void isShown(RawCall.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Visitor.seesNoMarkup(answer);
    }

    /** A few of the fields that forms have, filled in well or badly. */
    private List<Map.Entry<String, String>> fields(Luck luck) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        for (Map.Entry<String, List<String>> field : FILLED_IN.entrySet()) {
            if (luck.oneIn(8)) {
                all.add(Map.entry(field.getKey(), HostileTexts.any(luck)));
            } else if (!luck.oneIn(4)) {
                all.add(Map.entry(field.getKey(), luck.of(field.getValue()).replace("{shop}", relais.code())));
            }
        }
        if (luck.oneIn(10)) {
            all.add(Map.entry(HostileTexts.any(luck), HostileTexts.any(luck)));
        }
        return all;
    }
}
