package dev.relais.application.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.relais.application.access.SetPasswordByLink.Result;
import dev.relais.application.fake.ARelais;
import dev.relais.application.fake.FakePasswordMail;
import dev.relais.application.fake.InMemoryPasswordLinks;
import dev.relais.application.fake.InMemorySessions;
import dev.relais.application.fake.InMemorySignInFailures;
import dev.relais.domain.access.LinkToken;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.PasswordLink;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.SessionToken;
import dev.relais.domain.access.User;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.shop.MailAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.application.fake.ARelais.aRelais;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("Links to set a password")
class PasswordLinksTest {

    private static final Password PASSWORD = new Password("a password for tests only");
    private static final Password OTHER = new Password("another one for tests");
    private static final Password KNOWN = new Password("one that everybody knows");
    private static final User ADA = new User("ada", Role.OPERATOR);
    private static final MailAddress MAIL = new MailAddress("ada@example.com");
    private static final String HERE = "203.0.113.7";

    private final ARelais relais = aRelais();
    private final InMemoryPasswordLinks links = new InMemoryPasswordLinks();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemorySignInFailures failures = new InMemorySignInFailures();
    private final FakePasswordMail mail = new FakePasswordMail();
    private final NewPassword newPassword =
            new NewPassword(relais.users(), (password, user) -> password.equals(KNOWN), sessions, links);
    private final HandOutPasswordLinks handOut =
            new HandOutPasswordLinks(relais.users(), links, relais.time(), relais.audit());
    private final MailPasswordLinks mailLinks = new MailPasswordLinks(mail);
    private final SetPasswordByLink set =
            new SetPasswordByLink(links, newPassword, failures, relais.time(), relais.audit());
    private final HelpForgetful help = new HelpForgetful(handOut, mailLinks, failures, relais.time());
    private final ManageUsers manage = new ManageUsers(relais.users(), sessions, newPassword, relais.audit());
    private final RecogniseUser recognise = new RecogniseUser(relais.users(), failures, relais.time());

    @Test
    @DisplayName("invite somebody, who chooses his password by it and signs in, and it is noted who did what for whom")
    void invites() {
        HandOutPasswordLinks.Issued issued =
                handOut.invite(ADA, Optional.of(MAIL)).orElseThrow();
        assertThat(relais.users().account("ada").orElseThrow().isInvited()).isTrue();
        assertThat(issued.mailAddress()).contains(MAIL);
        assertThat(set.look(issued.token())).contains(issued.link());

        assertThat(set.set(issued.token(), PASSWORD, HERE)).isEqualTo(Result.DONE);

        assertThat(recognise.recognise("ada", PASSWORD, HERE)).contains(ADA);
        assertThat(relais.users().account("ada").orElseThrow().isInvited()).isFalse();
        assertThat(relais.auditTrail().entries())
                .extracting(AuditEntry::activity, AuditEntry::by, AuditEntry::subject, AuditEntry::after)
                .containsExactly(
                        tuple(Activity.USER_INVITED, new Actor("merchant", "203.0.113.9"), "ada", "operator"),
                        tuple(Activity.PASSWORD_SET_BY_LINK, new Actor("ada", HERE), "ada", ""));
        assertThat(relais.auditTrail().entries().toString())
                .doesNotContain(issued.token().value(), MAIL.value());
        assertThat(issued.toString()).doesNotContain(issued.token().value());
    }

    @Test
    @DisplayName("invite nobody under a name that is taken")
    void nameIsTaken() {
        relais.users().add(ADA, PASSWORD);

        assertThat(handOut.invite(ADA, Optional.of(MAIL))).isEmpty();

        assertThat(links.all()).isEmpty();
        assertThat(relais.users().account("ada").orElseThrow().mailAddress()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, after {1}: {2}")
    @CsvSource({
        "INVITATION, PT71H59M59S, DONE",
        "INVITATION, PT72H, LINK_OVER",
        "RESET, PT59M59S, DONE",
        "RESET, PT1H, LINK_OVER"
    })
    @DisplayName(
            "can be used for three days by who is invited, for an hour by who has a password, which goes on until then")
    void expire(PasswordLink.Purpose purpose, Duration passed, Result result) {
        boolean isInvited = purpose == PasswordLink.Purpose.INVITATION;
        if (!isInvited) {
            relais.users().add(ADA, OTHER);
        }
        HandOutPasswordLinks.Issued issued =
                (isInvited ? handOut.invite(ADA, Optional.empty()) : handOut.issue("ada")).orElseThrow();
        assertThat(issued.link().purpose()).isEqualTo(purpose);
        assertThat(relais.users().find("ada", OTHER).isPresent()).isEqualTo(!isInvited);

        relais.time().plus(passed);

        assertThat(set.look(issued.token()).isPresent()).isEqualTo(result == Result.DONE);
        assertThat(set.set(issued.token(), PASSWORD, HERE)).isEqualTo(result);
        assertThat(relais.users().find("ada", PASSWORD).isPresent()).isEqualTo(result == Result.DONE);
    }

    @Test
    @DisplayName("do nothing once they are used, replaced by a newer one, or the password was changed otherwise")
    void areVoid() {
        relais.users().add(ADA, OTHER);
        LinkToken first = issued();
        LinkToken second = issued();
        assertThat(set.set(first, PASSWORD, HERE)).isEqualTo(Result.LINK_OVER);
        assertThat(set.set(second, PASSWORD, HERE)).isEqualTo(Result.DONE);
        assertThat(set.set(second, OTHER, HERE)).isEqualTo(Result.LINK_OVER);

        LinkToken third = issued();
        manage.changePassword("ada", new Password("the administrator's choice"));
        assertThat(set.set(third, OTHER, HERE)).isEqualTo(Result.LINK_OVER);

        assertThat(set.set(LinkToken.random(), OTHER, HERE)).isEqualTo(Result.LINK_OVER);
        assertThat(relais.users().find("ada", new Password("the administrator's choice")))
                .contains(ADA);
        assertThat(handOut.issue("nobody")).isEmpty();
    }

    @Test
    @DisplayName("S14 refuse a password that is short or known, and can still be used for a better one")
    void refusesPasswords() {
        LinkToken token = handOut.invite(ADA, Optional.empty()).orElseThrow().token();

        assertThat(set.set(token, new Password("short"), HERE)).isEqualTo(Result.PASSWORD_UNUSABLE);
        assertThat(set.set(token, KNOWN, HERE)).isEqualTo(Result.PASSWORD_UNUSABLE);
        assertThat(relais.users().account("ada").orElseThrow().isInvited()).isTrue();

        assertThat(set.set(token, PASSWORD, HERE)).isEqualTo(Result.DONE);
    }

    @Test
    @DisplayName("S16 sign their user out everywhere, and let him in at once after tries in vain")
    void startsAfresh() {
        relais.users().add(ADA, OTHER);
        SessionToken session = new KeepSessions(sessions, relais.time()).begin("ada", HERE);
        IntStream.range(0, 25).forEach(each -> {
            recognise.recognise("ada", PASSWORD, HERE);
            relais.time().plus(Duration.ofMinutes(1));
            recognise.recognise("somebody else", PASSWORD, HERE);
        });
        assertThat(recognise.recognise("ada", OTHER, HERE)).isEmpty();

        set.set(issued(), PASSWORD, HERE);

        assertThat(sessions.find(session.hash())).isEmpty();
        assertThat(recognise.recognise("ada", PASSWORD, HERE)).contains(ADA);
    }

    @Test
    @DisplayName("who is only invited does not count as the administrator who has to stay")
    void lastAdministrator() {
        relais.users().add(ADA, PASSWORD);
        manage.changeRole("ada", Role.ADMIN);
        LinkToken bobs = handOut.invite(new User("bob", Role.ADMIN), Optional.empty())
                .orElseThrow()
                .token();

        assertThat(manage.remove("ada")).isEqualTo(ManageUsers.Result.LAST_ADMINISTRATOR);
        assertThat(manage.changeRole("ada", Role.VIEWER)).isEqualTo(ManageUsers.Result.LAST_ADMINISTRATOR);

        set.set(bobs, OTHER, HERE);
        assertThat(manage.remove("ada")).isEqualTo(ManageUsers.Result.DONE);
    }

    @Test
    @DisplayName("are mailed to who has an address, in the language of the page, and it is told if they are not")
    void areMailed() {
        HandOutPasswordLinks.Issued issued =
                handOut.invite(ADA, Optional.of(MAIL)).orElseThrow();

        assertThat(mailLinks.mail(issued, Locale.FRENCH)).isEqualTo(MailPasswordLinks.Result.SENT);
        assertThat(mail.sent())
                .containsExactly(new FakePasswordMail.Sent(issued.link(), issued.token(), MAIL, Locale.FRENCH));

        mail.takesNothing();
        assertThat(mailLinks.mail(issued, Locale.FRENCH)).isEqualTo(MailPasswordLinks.Result.NOT_SENT);
        mail.isNotSetUp();
        assertThat(mailLinks.mail(issued, Locale.FRENCH)).isEqualTo(MailPasswordLinks.Result.NOT_SET_UP);
        manage.changeMailAddress("ada", Optional.empty());
        assertThat(mailLinks.mail(handOut.issue("ada").orElseThrow(), Locale.FRENCH))
                .isEqualTo(MailPasswordLinks.Result.NO_ADDRESS);
    }

    @Test
    @DisplayName("S28 are mailed to who forgot his password if he has an address, and go to nobody else")
    void helpsForgetful() {
        relais.users().add(ADA, OTHER);
        help.help("ada", HERE, Locale.ENGLISH);
        help.help("nobody", HERE, Locale.ENGLISH);
        help.help("no\nname", HERE, Locale.ENGLISH);
        assertThat(mail.sent()).isEmpty();
        assertThat(links.all()).isEmpty();

        manage.changeMailAddress("ada", Optional.of(MAIL));
        help.help("ada", HERE, Locale.ENGLISH);

        FakePasswordMail.Sent sent = mail.sent().get(0);
        assertThat(sent.to()).isEqualTo(MAIL);
        assertThat(set.set(sent.token(), PASSWORD, HERE)).isEqualTo(Result.DONE);
        assertThat(relais.auditTrail().entries())
                .extracting(AuditEntry::activity, AuditEntry::by)
                .contains(tuple(Activity.PASSWORD_LINK_MADE, new Actor("Relais", HERE)));
    }

    @Test
    @DisplayName(
            "S15 are mailed three times at once for a name, then five minutes later, then ten, whether there is such a user or not")
    void throttlesNames() {
        for (String name : new String[] {"ada", "nobody"}) {
            IntStream.range(0, 3)
                    .forEach(each ->
                            assertThat(help.mayAsk(name, "203.0.113." + each)).isTrue());
            assertThat(help.mayAsk(name, "203.0.113.4")).isFalse();
            relais.time().plus(Duration.ofMinutes(5).minusSeconds(1));
            assertThat(help.mayAsk(name, "203.0.113.4")).isFalse();
            relais.time().plus(Duration.ofSeconds(1));
            assertThat(help.mayAsk(name, "203.0.113.4")).isTrue();
            relais.time().plus(Duration.ofMinutes(9));
            assertThat(help.mayAsk(name, "203.0.113.4")).isFalse();
            relais.time().plus(Duration.ofMinutes(1));
            assertThat(help.mayAsk(name, "203.0.113.4")).isTrue();
        }
    }

    @Test
    @DisplayName("S15 are mailed for ten names at once from an address, and asking keeps nobody from signing in")
    void throttlesAddresses() {
        relais.users().add(ADA, PASSWORD);
        IntStream.range(0, 10)
                .forEach(each -> assertThat(help.mayAsk("name-" + each, HERE)).isTrue());

        assertThat(help.mayAsk("ada", HERE)).isFalse();
        assertThat(help.mayAsk("ada", "203.0.113.8")).isTrue();
        IntStream.range(0, 9).forEach(each -> help.mayAsk("ada", "203.0.113.1" + each));
        assertThat(recognise.recognise("ada", PASSWORD, HERE)).contains(ADA);
    }

    private LinkToken issued() {
        return handOut.issue("ada").orElseThrow().token();
    }
}
