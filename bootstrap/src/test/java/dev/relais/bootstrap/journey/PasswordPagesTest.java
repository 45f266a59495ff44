package dev.relais.bootstrap.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.relais.bootstrap.fixture.ABrowser;
import dev.relais.bootstrap.fixture.AMailServer;
import dev.relais.bootstrap.fixture.AVisitor;
import dev.relais.bootstrap.fixture.MailServerForTests;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From an invitation or a forgotten password to signing in, by links that are handed over or mailed. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@WithTestResource(MailServerForTests.class)
@DisplayName("Whoever comes to his password by a link")
class PasswordPagesTest {

    private static final String PASSWORD = "velvet tundra cobalt anvil";
    private static final String OTHER = "paper wagon silent orchid";
    private static final Pattern LINK =
            Pattern.compile(Pattern.quote(MailServerForTests.PUBLIC_URL) + "(/password/[\\w-]{43})\\b");

    @Inject
    MovableTime time;

    private AMailServer server;
    private AVisitor admin;
    private String name;
    private String address;

    @BeforeEach
    void start() {
        server = AMailServer.listening();
        time.pass(Duration.ofHours(2));
        admin = AVisitor.admin();
        String id = UUID.randomUUID().toString();
        name = "Zoe " + id;
        address = "zoe-" + id + "@example.com";
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("is invited, chooses a password once, and signs in; before that no password lets him in")
    void isInvited() {
        String link = invited("");
        assertThat(admin.open("/settings/users").asString())
                .contains("Invited, until ")
                .doesNotContain(link);
        assertThat(signsIn("")).isFalse();

        assertThat(AVisitor.nobody().open(link).asString()).contains(name, "Choose your password");
        Response set = set(link, PASSWORD);

        assertThat(set.statusCode()).isEqualTo(303);
        assertThat(set.header("Location")).endsWith("/sign-in?passwordSet=true");
        assertThat(AVisitor.nobody().open("/sign-in?passwordSet=true").asString())
                .contains("The password is set. Sign in with it.");
        assertThat(signsIn(PASSWORD)).isTrue();
        assertThat(set(link, OTHER).statusCode()).isEqualTo(404);
        assertThat(signsIn(OTHER)).isFalse();
        assertThat(server.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    @DisplayName(
            "S28 gets his invitation by mail if he has an address, in the language of the page, with a link to the address that is set")
    void isMailed(String language) {
        Response made = admin.reading(language)
                .send("/settings/users/invite", Map.of("name", name, "role", "operator", "mailAddress", address));

        AMailServer.Received mail = server.to(address).get(0);
        String link = link(made.asString());
        assertThat(mail.subject())
                .isEqualTo(language.equals("en") ? "Your invitation to Relais" : "Votre invitation à Relais");
        assertThat(link(mail.text())).isEqualTo(link);
        assertThat(link(mail.html())).isEqualTo(link);
        assertThat(mail.text()).contains(name);
        assertThat(mail.headers("Message-ID").toString()).doesNotContain(link.substring("/password/".length()));
        assertThat(made.asString())
                .contains(language.equals("en") ? "It is mailed as well." : "Il est aussi envoyé par courriel.");
        assertThat(set(link, PASSWORD).statusCode()).isEqualTo(303);
        assertThat(AVisitor.signedInAs(name, PASSWORD).open("/orders").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "finds one page, with what to do and no name, behind every link that does nothing: used, replaced, over, of somebody who left, or made up")
    void linksThatDoNothing() {
        String over = invited("");
        time.pass(Duration.ofHours(72));
        admin = AVisitor.admin();
        name = "left " + name;
        String left = invited("");
        admin.send("/settings/users/remove", Map.of("name", name));
        name = "there " + name;
        String replaced = invited("");
        String used =
                link(admin.send("/settings/users/link", Map.of("name", name)).asString());
        set(used, PASSWORD);
        String madeUp = "/password/" + "x".repeat(43);

        List<String> pages = Stream.of(replaced, used, over, left, madeUp)
                .flatMap(link -> Stream.of(AVisitor.nobody().open(link), set(link, OTHER))
                        .map(answer -> {
                            assertThat(answer.statusCode()).as(link).isEqualTo(404);
                            return answer.asString().replace(link, "");
                        }))
                .map(page -> page.replaceAll("csrf-token\" value=\"[^\"]*", ""))
                .distinct()
                .toList();

        assertThat(pages)
                .singleElement()
                .asString()
                .contains("This link does nothing any more", "ask an administrator")
                .doesNotContain("Zoe");
        assertThat(admin.open("/settings/users").asString()).contains("Invited; the link is over");
    }

    @Test
    @DisplayName("S14 is told how to mend a password that others would guess, and keeps the link")
    void guessedPassword() {
        String link = invited("");

        Response refused = set(link, "password1234");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("12 characters at least", "Four words")
                .doesNotContain("password1234");
        assertThat(set(link, name).statusCode()).isEqualTo(422);
        Response byAdministrator =
                admin.send("/settings/users/password", Map.of("name", name, "password", "relaisrelais"));
        assertThat(byAdministrator.statusCode()).isEqualTo(422);
        assertThat(byAdministrator.asString()).contains("12 characters at least", "Four words");
        assertThat(set(link, PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    @DisplayName(
            "S16 goes on with his old password until he has chosen another by the administrator's link, and then begins anew everywhere")
    void reset() {
        set(invited(""), PASSWORD);
        AVisitor signedIn = AVisitor.signedInAs(name, PASSWORD);

        String link =
                link(admin.send("/settings/users/link", Map.of("name", name)).asString());
        assertThat(signedIn.open("/orders").statusCode()).isEqualTo(200);
        assertThat(admin.open("/settings/users").asString()).contains("A link is open until ");

        assertThat(set(link, OTHER).statusCode()).isEqualTo(303);
        assertThat(signedIn.open("/orders").statusCode()).isEqualTo(302);
        assertThat(signsIn(PASSWORD)).isFalse();
        assertThat(signsIn(OTHER)).isTrue();
        assertThat(admin.open("/activity").asString())
                .contains("made a link to set a password", "set a password by a link", "invited a user");
    }

    @Test
    @DisplayName(
            "S15, S28 forgot it and is mailed a link for an hour; whoever is not there or has no address is answered alike, and mailed nothing")
    void forgotten() {
        set(invited(address), PASSWORD);
        assertThat(server.to(address)).hasSize(1);
        String withoutAddress = "none " + name;
        admin.send("/settings/users/add", Map.of("name", withoutAddress, "role", "viewer", "password", OTHER));

        List<String> answers = Stream.of("nobody " + name, withoutAddress, name)
                .map(each -> AVisitor.nobody().send("/forgotten-password", Map.of("name", each)))
                .map(answer -> answer.statusCode() + " " + answer.header("Location"))
                .distinct()
                .toList();

        assertThat(answers).singleElement().asString().startsWith("303 ").endsWith("/forgotten-password?asked=true");
        assertThat(AVisitor.nobody().open("/forgotten-password?asked=true").asString())
                .contains("If there is such a user with an e-mail address, a mail is on its way.");
        await().until(() -> server.to(address).size() == 2);
        assertThat(server.count()).isEqualTo(2);
        AMailServer.Received mail = server.to(address).get(1);
        assertThat(mail.subject()).isEqualTo("A new password for Relais");
        String link = link(mail.text());
        time.pass(Duration.ofHours(1));
        assertThat(set(link, OTHER).statusCode()).isEqualTo(404);

        AVisitor.nobody().send("/forgotten-password", Map.of("name", name));
        await().until(() -> server.to(address).size() == 3);
        assertThat(set(link(server.to(address).get(2).text()), OTHER).statusCode())
                .isEqualTo(303);
        assertThat(signsIn(OTHER)).isTrue();
    }

    @Test
    @DisplayName("S10 finds his link in no log, figure, list or file")
    void staysSecret() {
        StringBuffer log = new StringBuffer();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.append(line.getMessage()).append(line.getThrown());
                Stream.ofNullable(line.getParameters()).flatMap(Stream::of).forEach(log::append);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listener);
        try {
            String link = invited(address);
            AVisitor.nobody().open(link);
            set(link, "short");
            set(link, PASSWORD);
            set(link, PASSWORD);
            String seen = Stream.of(
                            "/activity",
                            "/activity.csv",
                            "/settings/users",
                            "/settings/system",
                            "/settings/system/relais-support.json",
                            "/q/metrics")
                    .map(each -> admin.open(each).asString())
                    .reduce("", String::concat);

            assertThat(log + seen).contains("invited a user").doesNotContain(link.substring("/password/".length()));
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
    }

    @Test
    @DisplayName("has an e-mail address that an administrator can mend, if it is one")
    void mailAddress() {
        assertThat(admin.send("/settings/users/invite", Map.of("name", name, "mailAddress", "a@b\r\nBcc: c@d"))
                        .statusCode())
                .isEqualTo(422);
        invited(address);
        Response refused = admin.send("/settings/users/mail", Map.of("name", name, "mailAddress", "nowhere"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("this is no e-mail address");

        admin.send("/settings/users/mail", Map.of("name", name, "mailAddress", "new-" + address));

        admin.send("/settings/users/link", Map.of("name", name));
        assertThat(server.to("new-" + address)).hasSize(1);
        assertThat(server.to(address)).hasSize(1);
    }

    @Test
    @DisplayName("reads all of it in French and in the dark, with whatever aid (WCAG 2.2 AA)")
    void everybodyCan() {
        String link = invited(address);
        try (var browser = ABrowser.liking("fr-FR", ColorScheme.DARK, "http://127.0.0.1:" + RestAssured.port)) {
            Page page = browser.open("/sign-in");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mot de passe oublié ?"))
                    .click();
            assertThat(browser.barriers()).isEmpty();
            page.getByLabel("Nom d’utilisateur").fill(name);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("M’envoyer un lien"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("un courriel est en route");
            assertThat(browser.barriers()).isEmpty();
            await().until(() -> server.to(address).size() == 2);

            assertThat(browser.open(link).content()).contains("Ce lien ne sert plus");
            browser.open(link(server.to(address).get(1).text()));
            page.getByLabel("Nouveau mot de passe").fill("azertyuiop12");
            page.locator("main form[method=post] .btn-primary").click();
            assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("12 caractères au moins");
            assertThat(browser.barriers()).isEmpty();
            page.getByLabel("Nouveau mot de passe").fill(PASSWORD);
            page.locator("main form[method=post] .btn-primary").click();

            assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("Le mot de passe est enregistré");
            browser.signInAs(name, PASSWORD);
            assertThat(page.locator(".sign-out").innerText()).contains(name);
            assertThat(browser.complaints()).singleElement().asString().contains("404");
        }
    }

    private String invited(String mailAddress) {
        Response made = admin.send(
                "/settings/users/invite", Map.of("name", name, "role", "viewer", "mailAddress", mailAddress));
        assertThat(made.statusCode()).isEqualTo(200);
        return link(made.asString());
    }

    private static Response set(String link, String password) {
        return AVisitor.nobody().send(link, Map.of("password", password));
    }

    private boolean signsIn(String password) {
        return AVisitor.signedInAs(name, password).open("/orders").statusCode() == 200;
    }

    private static String link(String text) {
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
