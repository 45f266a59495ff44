package dev.relais.bootstrap.journey;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.relais.application.access.ManageUsers;
import dev.relais.bootstrap.fixture.ABrowser;
import dev.relais.bootstrap.fixture.AVisitor;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.provider.AProvider;
import dev.relais.bootstrap.fixture.provider.IdToken;
import dev.relais.bootstrap.fixture.provider.IdToken.Signature;
import dev.relais.bootstrap.fixture.provider.ProviderForTests;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(ProviderForTests.class)
@DisplayName("Signing in by OpenID Connect")
class OpenIdConnectTest {

    private static final Password PASSWORD = new Password("a password of ada's own");
    private static final String BACK = "/sign-in/provider/back";
    private static final String BUTTON = "Sign in with Example & Sons";

    /** What happened to the first one who tried: Relais was started, and the provider was not. */
    private static Response whileItWasDown;

    @Inject
    ManageUsers manageUsers;

    @Inject
    MovableTime time;

    private String name;
    private AProvider provider;

    /** Wrong answers of a provider, each wrong in one way. */
    private enum Wrong {
        SIGNATURE(token -> token.signed(Signature.OF_ANOTHER_KEY)),
        KEY(token -> token.signed(Signature.OF_AN_UNKNOWN_KEY)),
        SHARED_SECRET(token -> token.signed(Signature.OF_THE_SHARED_SECRET)),
        NO_SIGNATURE(token -> token.signed(Signature.NONE)),
        ISSUER(token -> token.with("iss", "https://accounts.example.com")),
        NO_ISSUER(token -> token.with("iss", null)),
        AUDIENCE(token -> token.with("aud", "another-client")),
        NO_AUDIENCE(token -> token.with("aud", null)),
        EXPIRED(token -> token.with("exp", Instant.now().getEpochSecond() - 60)),
        NO_EXPIRY(token -> token.with("exp", null)),
        NONCE(token -> token.with("nonce", UUID.randomUUID().toString())),
        NO_NONCE(token -> token.with("nonce", null));

        private final UnaryOperator<IdToken> change;

        Wrong(UnaryOperator<IdToken> change) {
            this.change = change;
        }
    }

    @BeforeEach
    void isAdded() {
        if (whileItWasDown == null) {
            whileItWasDown = AVisitor.nobody().open("/sign-in/provider");
        }
        name = "ada-" + UUID.randomUUID();
        manageUsers.add(new User(name, Role.VIEWER), PASSWORD);
        provider = AProvider.listening();
        provider.says(IdToken.of(name));
    }

    @AfterEach
    void ends() {
        provider.close();
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "a button leads to the provider, and from there, another site, into Relais with cookies that no other site gets")
    void inTheBrowser(boolean withScripts) {
        String relais = "http://localhost:" + RestAssured.port;
        provider.asks();
        try (var browser = withScripts ? ABrowser.before(relais) : ABrowser.withoutScripts(relais)) {
            Page page = browser.open("/sign-in");
            assertThat(button(page)).isVisible();

            button(page).click();
            page.getByText("It is me").click();

            page.waitForURL(relais + "/");
            assertThat(page.locator("form[action='/sign-out']").first()).isAttached();
            browser.open("/orders");
            assertThat(page).hasURL(relais + "/orders");
            assertThat(page.context().cookies())
                    .filteredOn(cookie -> !cookie.name.startsWith("csrf") && !cookie.name.startsWith("relais-time"))
                    .extracting(cookie -> cookie.name)
                    .containsExactly("relais-sid");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Locator button(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(BUTTON));
    }

    @Test
    @DisplayName(
            "the sign-in page and what it says to somebody who is not known can be used by everybody, in French, too")
    void screens() {
        String stranger = "eve <script>-" + UUID.randomUUID();
        provider.says(IdToken.of(stranger));
        try (var browser = ABrowser.liking("fr-FR", ColorScheme.LIGHT, "http://localhost:" + RestAssured.port)) {
            Page page = browser.open("/sign-in");
            assertThat(browser.barriers()).isEmpty();

            page.getByText("Se connecter avec Example & Sons").click();

            assertThat(page.getByRole(AriaRole.ALERT))
                    .hasText("Relais ne vous connaît pas. Veuillez demander à un administrateur de Relais"
                            + " d’ajouter un utilisateur nommé " + stranger + ".");
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("403"));
        }
    }

    @Test
    @DisplayName("S16, S17 a new session begins as after the form, and the one that the browser had ends")
    void beginsASession() {
        Map<String, String> before = AVisitor.signedInCookies(name, PASSWORD.value());

        Response in = new Way(Map.of("relais-sid", before.get("relais-sid"))).goes();

        assertThat(in.statusCode()).isEqualTo(200);
        Cookie cookie = in.detailedCookie("relais-sid");
        assertThat(cookie.getValue()).hasSizeGreaterThan(40).isNotEqualTo(before.get("relais-sid"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(isSignedIn(in)).isTrue();
        assertThat(isSignedIn(before)).isFalse();

        time.pass(Duration.ofMinutes(30));
        assertThat(isSignedIn(in)).isFalse();
    }

    @Test
    @DisplayName("S16 it ends by sign-out, everywhere if asked, and with another role or the removal of the user")
    void endsTheSession() {
        Response here = new Way().goes();
        Response elsewhere = new Way().goes();
        send("/sign-out", here, Map.of());
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isTrue();

        send("/sign-out", new Way().goes(), Map.of("everywhere", "true"));
        assertThat(isSignedIn(elsewhere)).isFalse();

        Response viewer = new Way().goes();
        manageUsers.changeRole(name, Role.ADMIN);
        assertThat(isSignedIn(viewer)).isFalse();

        Response administrator = new Way().goes();
        assertThat(open("/settings/users", administrator).statusCode()).isEqualTo(200);
        manageUsers.remove(name);
        assertThat(isSignedIn(administrator)).isFalse();
        assertThat(new Way().goes().statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("S20 what somebody may do is what Relais says, not what the provider says")
    void roles() {
        provider.says(IdToken.of(name).with("groups", List.of("admin", "operator", "shop")));

        Response in = new Way().goes();

        assertThat(isSignedIn(in)).isTrue();
        assertThat(open("/settings/users", in).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("nobody is let in whom no administrator has added, nor anybody without a name")
    void strangers() {
        provider.says(IdToken.of("eve<b>" + name));
        Response stranger = new Way().goes();
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.cookie("relais-sid")).isNull();
        assertThat(stranger.asString()).contains("eve&lt;b&gt;" + name).contains("administrator");
        assertThat(manageUsers.all()).extracting(User::name).doesNotContain("eve<b>" + name);

        provider.says(IdToken.of(name).with("preferred_username", null));
        isRefused(new Way().goes(), "nameless", "tells no name");

        provider.says(IdToken.of(name.toUpperCase(Locale.ROOT)));
        assertThat(new Way().goes().statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    @DisplayName("an answer that is wrong in one way counts for nothing")
    void wrongAnswers(Wrong wrong) {
        provider.says(wrong.change.apply(IdToken.of(name)));

        isRefused(new Way().goes(), "unverified", "could not be verified");
    }

    @Test
    @DisplayName("an answer counts once, for the browser that asked, and with the state it asked with")
    void states() {
        Way way = new Way();
        String answer = way.answer();
        Map<String, String> forged =
                new HashMap<>(AProvider.fields(URI.create(answer).getRawQuery()));

        isRefused(RestAssured.given().redirects().follow(false).get(answer), "unverified", "could not be verified");
        isRefused(
                way.brings(answer.replace(forged.get("state"), UUID.randomUUID().toString())),
                "unverified",
                "Please try again");
        isRefused(way.brings(answer.replaceAll("&state=.*", "")), "unverified", "Please try again");
        isRefused(new Way().brings(answer), "unverified", "Please try again");

        Response in = way.brings(answer);
        assertThat(isSignedIn(in)).isTrue();
        assertThat(in.getDetailedCookies().asList())
                .filteredOn(cookie -> cookie.getName().startsWith("q_"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.getMaxAge()).isZero());
        isRefused(way.brings(answer), "unverified", "Please try again");
    }

    @Test
    @DisplayName("a code that was made for somebody else's try is good for nothing")
    void foreignCodes() {
        Way mine = new Way();
        Way his = new Way();
        String code = AProvider.fields(URI.create(his.answer()).getRawQuery()).get("code");

        isRefused(
                mine.brings(mine.answer().replaceAll("code=[^&]*", "code=" + code)), "unverified", "Please try again");
    }

    @Test
    @DisplayName("who is declined by the provider reads so, and not what somebody wrote into the address")
    void declined() {
        provider.declines();

        Response back = new Way().goes();

        isRefused(back, "declined", "You were not let in there");
        assertThat(RestAssured.get("/sign-in?refused=unknown").asString()).doesNotContain("role=\"alert\"");
        assertThat(RestAssured.get("/sign-in?refused=<b>").asString()).doesNotContain("role=\"alert\"", "<b>");
    }

    @Test
    @DisplayName(
            "a provider that is down keeps neither Relais from starting nor people from their passwords, before and on the way")
    void isDown() {
        isRefused(whileItWasDown, "unavailable", "cannot be reached");

        Way way = new Way();
        String answer = way.answer();
        provider.close();

        isRefused(way.brings(answer), "unavailable", "cannot be reached");
        assertThat(isSignedIn(AVisitor.signedInCookies(name, PASSWORD.value()))).isTrue();
    }

    @Test
    @DisplayName("S17 what is kept for the way is in cookies of minutes that no script reads and no other path gets")
    void keepsLittle() {
        Map<String, String> before = AVisitor.signedInCookies(name, PASSWORD.value());
        Response away = leave(Map.of("relais-sid", before.get("relais-sid")));

        assertThat(away.getDetailedCookies().asList())
                .filteredOn(cookie -> !cookie.getName().startsWith("csrf"))
                .hasSize(2)
                .allSatisfy(cookie -> {
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getSameSite()).isEqualTo("Lax");
                    assertThat(cookie.getPath()).isEqualTo(BACK);
                    assertThat(cookie.getMaxAge()).isEqualTo(600);
                    assertThat(cookie.getValue()).doesNotContain(before.get("relais-sid"));
                });
        assertThat(AProvider.fields(URI.create(away.header("Location")).getRawQuery()))
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    @DisplayName("S28 whoever signs in comes to the first page, whatever an address or a cookie says")
    void leadsNowhereElse() {
        String elsewhere = "https://elsewhere.example";
        Way way = new Way(Map.of("relais-location", elsewhere));

        Response in = way.brings(way.answer() + "&redirect_uri=" + elsewhere + "&url=" + elsewhere);

        assertThat(in.header("Location")).isNull();
        assertThat(in.asString()).contains("content=\"0; url=/\"").doesNotContain("elsewhere");
        assertThat(isSignedIn(in)).isTrue();
    }

    @Test
    @DisplayName("S10 neither secrets nor tokens nor a forged line get into the log, nor a stack into an answer")
    void logs() {
        StringBuffer log = new StringBuffer();
        Handler listener = listener(log);
        Logger.getLogger("").addHandler(listener);
        try {
            StringBuilder seen = new StringBuilder();
            seen.append(new Way().goes().asString());
            for (Wrong wrong : Wrong.values()) {
                provider.says(wrong.change.apply(IdToken.of(name)));
                seen.append(new Way().goes().asString());
            }
            Way way = new Way();
            String answer = way.answer();
            way.brings(answer);
            way.brings(answer);
            provider.declines();
            seen.append(new Way().goes().asString());

            assertThat(log.toString() + seen)
                    .contains(
                            "its signature is wrong",
                            "it is not from the issuer",
                            "it was not made for RELAIS_OIDC_CLIENT_ID",
                            "it has expired")
                    .doesNotContain("canary", "eyJ", "forged line", "\tat ", "Exception:");
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
    }

    private static Handler listener(StringBuffer log) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.append(line.getMessage()).append('\n');
                Stream.ofNullable(line.getParameters()).flatMap(Stream::of).forEach(log::append);
                Stream.iterate(line.getThrown(), each -> each != null, Throwable::getCause)
                        .forEach(thrown -> log.append(thrown.getMessage()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    /** One try to sign in, at a browser of its own. */
    private static final class Way {

        private final Response away;

        Way() {
            this(Map.of());
        }

        Way(Map<String, String> cookies) {
            away = leave(cookies);
        }

        /** Where the provider leads. */
        String answer() {
            return RestAssured.given()
                    .redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .get(away.header("Location"))
                    .header("Location");
        }

        Response goes() {
            return brings(answer());
        }

        Response brings(String answer) {
            return RestAssured.given()
                    .redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .cookies(away.cookies())
                    .get(answer);
        }
    }

    private static Response leave(Map<String, String> cookies) {
        return RestAssured.given().redirects().follow(false).cookies(cookies).get("/sign-in/provider");
    }

    private static void isRefused(Response answer, String word, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in?refused=" + word);
        assertThat(answer.cookie("relais-sid")).isNull();
        assertThat(RestAssured.get(URI.create(answer.header("Location"))).asString())
                .contains(sentence, "/j_security_check");
    }

    private static boolean isSignedIn(Response answer) {
        return answer.cookie("relais-sid") != null && isSignedIn(Map.of("relais-sid", answer.cookie("relais-sid")));
    }

    private static boolean isSignedIn(Map<String, String> cookies) {
        return RestAssured.given()
                        .redirects()
                        .follow(false)
                        .cookies(cookies)
                        .get("/orders")
                        .statusCode()
                == 200;
    }

    private static Response open(String address, Response signedIn) {
        return visitor(signedIn).open(address);
    }

    private static void send(String address, Response signedIn, Map<String, String> fields) {
        visitor(signedIn).send(address, fields);
    }

    private static AVisitor visitor(Response signedIn) {
        return AVisitor.with(Map.of("relais-sid", signedIn.cookie("relais-sid")));
    }
}
