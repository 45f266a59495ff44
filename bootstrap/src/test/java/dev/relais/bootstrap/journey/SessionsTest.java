package dev.relais.bootstrap.journey;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.relais.application.access.ManageUsers;
import dev.relais.bootstrap.fixture.AVisitor;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Who is signed in")
class SessionsTest {

    private static final String PASSWORD = "a password of ada's own";

    @Inject
    ManageUsers manageUsers;

    @Inject
    MovableTime time;

    @Inject
    DataSource database;

    private String name;

    @BeforeEach
    void isAdded() {
        name = "ada-" + UUID.randomUUID();
        manageUsers.add(new User(name, Role.VIEWER), new Password(PASSWORD));
    }

    @Test
    @DisplayName(
            "S16, S17 gets a new session at each sign-in, in a cookie that scripts and other sites do not get, and the old one ends")
    void newAtEachSignIn() {
        Response first = signIn(Map.of("relais-sid", "chosen-by-somebody-else"), PASSWORD);
        Cookie cookie = first.detailedCookie("relais-sid");
        assertThat(cookie.getValue()).hasSizeGreaterThan(40).isNotEqualTo("chosen-by-somebody-else");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(isSignedIn(first.cookies())).isTrue();

        Response second = signIn(first.cookies(), PASSWORD);

        assertThat(second.cookie("relais-sid")).isNotEqualTo(cookie.getValue());
        assertThat(isSignedIn(first.cookies())).isFalse();
        assertThat(isSignedIn(second.cookies())).isTrue();
    }

    @Test
    @DisplayName("S14, S16 whoever knows his password may change it, and is signed out everywhere then")
    void changesHisOwn() {
        AVisitor visitor = AVisitor.signedInAs(name, PASSWORD);
        String wanted = "a lantern over seven quiet harbours";

        Response guessed =
                visitor.send("/settings/password", Map.of("password", "not " + PASSWORD, "newPassword", wanted));
        Response weak = visitor.send("/settings/password", Map.of("password", PASSWORD, "newPassword", "password1234"));
        assertThat(guessed.statusCode()).isEqualTo(422);
        assertThat(guessed.asString())
                .contains("this is not the password you have")
                .doesNotContain(wanted);
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(visitor.open("/settings").statusCode()).isEqualTo(200);

        Response done = visitor.send("/settings/password", Map.of("password", PASSWORD, "newPassword", wanted));

        assertThat(done.header("Location")).endsWith("/sign-in?passwordSet=true");
        assertThat(visitor.open("/settings").statusCode()).isEqualTo(302);
        assertThat(AVisitor.signedInAs(name, PASSWORD).open("/settings").statusCode())
                .isEqualTo(302);
        assertThat(AVisitor.signedInAs(name, wanted).open("/settings").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("S16 is signed out on the server, too, after half an hour alone, and everywhere if he asks for that")
    void signsOut() {
        AVisitor visitor = AVisitor.signedInAs(name, PASSWORD);
        Map<String, String> elsewhere = signIn(Map.of(), PASSWORD).cookies();

        visitor.send("/sign-out", Map.of());
        assertThat(visitor.open("/orders").statusCode()).isEqualTo(302);
        assertThat(isSignedIn(elsewhere)).isTrue();

        AVisitor.signedInAs(name, PASSWORD).send("/sign-out", Map.of("everywhere", "true"));
        assertThat(isSignedIn(elsewhere)).isFalse();

        Map<String, String> alone = signIn(Map.of(), PASSWORD).cookies();
        time.pass(Duration.ofMinutes(29));
        assertThat(isSignedIn(alone)).isTrue();
        time.pass(Duration.ofMinutes(30));
        assertThat(isSignedIn(alone)).isFalse();
    }

    @Test
    @DisplayName("S16 finds the way to the sign-in page with the cookies of a session that is over")
    void findsTheWay() {
        Map<String, String> over = signIn(Map.of(), PASSWORD).cookies();
        manageUsers.changePassword(name, new Password("another password of ada's"));

        Response sentAway =
                RestAssured.given().redirects().follow(false).cookies(over).get("/orders");

        assertThat(sentAway.statusCode()).isEqualTo(302);
        assertThat(sentAway.header("Location")).endsWith("/sign-in");
        assertThat(sentAway.cookie("relais-sid")).isEmpty();
        assertThat(sentAway.detailedCookie("relais-session").getMaxAge()).isZero();
    }

    @Test
    @DisplayName("S17 cannot say where he comes from, or that he came over TLS, unless a proxy is named that may")
    void forwardedByNobody() throws SQLException {
        Map<String, String> lies = Map.of(
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-For",
                "203.0.113.7",
                "Forwarded",
                "for=203.0.113.7;proto=https");
        Response signedIn = RestAssured.given()
                .redirects()
                .follow(false)
                .headers(lies)
                .formParam("j_username", name)
                .formParam("j_password", PASSWORD)
                .post("/j_security_check");

        assertThat(signedIn.cookies()).containsKey("relais-sid").doesNotContainKey("__Host-relais-sid");
        assertThat(signedIn.detailedCookie("relais-sid").isSecured()).isFalse();
        assertThat(addressOfTheSession()).isEqualTo("127.0.0.1");
    }

    private String addressOfTheSession() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select address from session where username = ?")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    @DisplayName("S15 has to wait after five tries in vain, and is answered like somebody who is not there")
    void waits() {
        IntStream.range(0, 5).forEach(each -> signIn(Map.of(), "wrong"));

        Response known = signIn(Map.of(), PASSWORD);
        Response unknown = RestAssured.given()
                .redirects()
                .follow(false)
                .formParam("j_username", "nobody-" + name)
                .formParam("j_password", PASSWORD)
                .post("/j_security_check");

        assertThat(known.header("Location")).endsWith("/sign-in?failed=true");
        assertThat(unknown.header("Location")).isEqualTo(known.header("Location"));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        time.pass(Duration.ofMinutes(1));
        assertThat(isSignedIn(signIn(Map.of(), PASSWORD).cookies())).isTrue();
    }

    @Test
    @DisplayName("S16 is not known by the name in the cookie of the form: only the session counts")
    void namesAlone() {
        Map<String, String> cookies = new HashMap<>(signIn(Map.of(), PASSWORD).cookies());
        assertThat(isSignedIn(Map.of("relais-sid", cookies.get("relais-sid")))).isTrue();

        cookies.remove("relais-sid");

        assertThat(cookies.get("relais-session")).isNotEmpty();
        assertThat(isSignedIn(cookies)).isFalse();
    }

    @Test
    @DisplayName("finds no other way in than the form while no provider of OpenID Connect is set")
    void noProvider() {
        String page = RestAssured.get("/sign-in?refused=declined").asString();

        assertThat(page).contains("/j_security_check").doesNotContain("provider", "let in");
        assertThat(AVisitor.nobody().open("/sign-in/provider").statusCode()).isEqualTo(404);
        assertThat(AVisitor.nobody()
                        .open("/sign-in/provider/back?code=x&state=y")
                        .statusCode())
                .isEqualTo(404);
    }

    private Response signIn(Map<String, String> cookies, String password) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .cookies(cookies)
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check");
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
}
