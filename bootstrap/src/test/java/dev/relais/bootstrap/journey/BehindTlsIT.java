package dev.relais.bootstrap.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.RunningRelais;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged program with the setting for a proxy that ends TLS, asked as such a proxy asks. */
@DisplayName("S17 Behind a proxy that ends TLS")
class BehindTlsIT {

    private static final String VISITOR = "203.0.113.7";

    @TempDir
    static Path data;

    private static RunningRelais relais;

    @BeforeAll
    static void start() throws Exception {
        relais = RunningRelais.brieflyOn(
                        data,
                        Map.of(
                                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
                                "true",
                                "RELAIS_ADMIN_PASSWORD",
                                ARelais.PASSWORD))
                .ready();
    }

    @AfterAll
    static void stop() {
        relais.close();
    }

    @Test
    @DisplayName(
            "no cookie travels without TLS, the session's belongs to this host alone, and the browser is told to stay with TLS")
    void cookies() {
        Response sentAway = through(VISITOR).get("/orders");
        Response signedIn = signIn(VISITOR, "admin", ARelais.PASSWORD);
        Response page = through(VISITOR).cookies(signedIn.cookies()).get("/settings/users");
        Response signedOut = through(VISITOR)
                .cookies(signedIn.cookies())
                .cookies(page.cookies())
                .formParam("csrf-token", page.cookie("csrf-token"))
                .post("/sign-out");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.cookie("csrf-token")).isNotBlank();
        assertThat(page.header("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(signedIn.header("Location")).doesNotStartWith("http:");
        assertThat(signedOut.statusCode()).isEqualTo(303);
        for (Response answer : List.of(sentAway, signedIn, page, signedOut)) {
            assertThat(answer.headers().getValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; secure"));
        }
        assertThat(sessionCookie(signedIn))
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Strict")
                .containsIgnoringCase("; Path=/;")
                .doesNotContainIgnoringCase("domain=");
    }

    private static String sessionCookie(Response answer) {
        return answer.headers().getValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("__Host-relais-sid="))
                .map(cookie -> cookie + ";")
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("the address of the visitor counts: it is noted, and tries from another one do not make it wait")
    void addresses() {
        IntStream.range(0, 20).forEach(each -> signIn("203.0.113.66", "nobody-" + each, "a wrong password"));

        assertThat(signIn("203.0.113.66", "admin", ARelais.PASSWORD).header("Location"))
                .contains("failed");
        Response signedIn = signIn(VISITOR, "admin", ARelais.PASSWORD);
        assertThat(signedIn.cookies()).containsKey("__Host-relais-sid");

        Response page = through(VISITOR).cookies(signedIn.cookies()).get("/settings/users");
        through(VISITOR)
                .cookies(signedIn.cookies())
                .cookies(page.cookies())
                .formParam("csrf-token", page.cookie("csrf-token"))
                .formParam("name", "ada")
                .formParam("role", "viewer")
                .formParam("password", "a password of ada's own")
                .post("/settings/users/add");
        assertThat(through(VISITOR)
                        .cookies(signedIn.cookies())
                        .get("/activity.csv")
                        .asString())
                .contains("ada", VISITOR)
                .doesNotContain("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "_hidden",
                "'; DROP TABLE session;--",
                "203.0.113.7, unknown",
                "host.example",
                "[",
                "1.2.3.4:99999999"
            })
    @DisplayName("a visitor whose address the proxy does not know, or somebody makes up, is a visitor all the same")
    void oddAddresses(String address) {
        assertThat(signIn(address, "admin", ARelais.PASSWORD).cookies()).containsKey("__Host-relais-sid");
        assertThat(signIn(address, "admin", "a wrong password").header("Location"))
                .contains("failed");
    }

    private static Response signIn(String address, String name, String password) {
        return through(address)
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check");
    }

    private static RequestSpecification through(String address) {
        return RestAssured.given()
                .baseUri(relais.address().toString())
                .redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", address);
    }
}
