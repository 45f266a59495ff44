package dev.relais.application.access;

import java.util.List;

import dev.relais.application.access.ManageUsers.Result;
import dev.relais.application.fake.ARelais;
import dev.relais.application.fake.InMemoryPasswordLinks;
import dev.relais.application.fake.InMemorySessions;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.SessionToken;
import dev.relais.domain.access.User;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.AuditEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.relais.application.fake.ARelais.aRelais;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The people who sign in")
class ManageUsersTest {

    private static final Password PASSWORD = new Password("a password for tests only");
    private static final User ADA = new User("ada", Role.ADMIN);
    private static final User BOB = new User("bob", Role.VIEWER);

    private final ARelais relais = aRelais();
    private final InMemorySessions sessions = new InMemorySessions();
    private final KeepSessions keepSessions = new KeepSessions(sessions, relais.time());
    private final InMemoryPasswordLinks links = new InMemoryPasswordLinks();
    private final ManageUsers manage = new ManageUsers(
            relais.users(),
            sessions,
            new NewPassword(
                    relais.users(), (password, user) -> password.value().contains("everybody knows"), sessions, links),
            relais.audit());

    @Test
    @DisplayName("are added under a name of their own, and it is noted who did it")
    void adds() {
        assertThat(manage.add(BOB, PASSWORD)).isEqualTo(Result.DONE);
        assertThat(manage.add(new User("bob", Role.ADMIN), PASSWORD)).isEqualTo(Result.NAME_TAKEN);

        assertThat(manage.all()).containsExactly(BOB);
        assertThat(relais.auditTrail().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.activity()).isEqualTo(Activity.USER_ADDED);
            assertThat(entry.by().name()).isEqualTo("merchant");
            assertThat(entry.subject()).isEqualTo("bob");
            assertThat(entry.after()).isEqualTo("viewer");
        });
    }

    @Test
    @DisplayName("are signed out everywhere when they get another password or role, or are removed, and nobody else is")
    void signsOut() {
        relais.users().add(ADA, PASSWORD);
        relais.users().add(BOB, PASSWORD);
        SessionToken adas = keepSessions.begin("ada", "203.0.113.9");
        SessionToken first = keepSessions.begin("bob", "203.0.113.9");
        SessionToken second = keepSessions.begin("bob", "203.0.113.10");

        manage.changePassword("bob", new Password("another password for bob"));
        assertThat(keepSessions.userOf(first)).isEmpty();
        assertThat(keepSessions.userOf(second)).isEmpty();

        SessionToken third = keepSessions.begin("bob", "203.0.113.9");
        manage.changeRole("bob", Role.OPERATOR);
        assertThat(keepSessions.userOf(third)).isEmpty();

        SessionToken fourth = keepSessions.begin("bob", "203.0.113.9");
        manage.remove("bob");
        assertThat(keepSessions.userOf(fourth)).isEmpty();
        assertThat(keepSessions.userOf(adas)).contains("ada");
    }

    @ParameterizedTest
    @MethodSource("unusable")
    @DisplayName(
            "S14 have passwords of twelve characters at least, of a thousand bytes at most, and none that everybody knows")
    void refusesPasswords(String password) {
        relais.users().add(ADA, PASSWORD);

        assertThat(manage.add(BOB, new Password(password))).isEqualTo(Result.PASSWORD_UNUSABLE);
        assertThat(manage.changePassword("ada", new Password(password))).isEqualTo(Result.PASSWORD_UNUSABLE);

        assertThat(manage.all()).containsExactly(ADA);
        assertThat(relais.users().find("ada", PASSWORD)).contains(ADA);
    }

    @Test
    @DisplayName("never lose their last administrator")
    void keepsTheLastAdministrator() {
        relais.users().add(ADA, PASSWORD);
        relais.users().add(BOB, PASSWORD);

        assertThat(manage.changeRole("ada", Role.OPERATOR)).isEqualTo(Result.LAST_ADMINISTRATOR);
        assertThat(manage.remove("ada")).isEqualTo(Result.LAST_ADMINISTRATOR);
        assertThat(manage.changeRole("bob", Role.ADMIN)).isEqualTo(Result.DONE);
        assertThat(manage.remove("ada")).isEqualTo(Result.DONE);

        assertThat(manage.all()).containsExactly(new User("bob", Role.ADMIN));
        assertThat(relais.auditTrail().entries())
                .extracting(AuditEntry::activity)
                .containsExactly(Activity.ROLE_CHANGED, Activity.USER_REMOVED);
    }

    @Test
    @DisplayName("get a new password, of which only the change is noted")
    void changesPasswords() {
        relais.users().add(BOB, PASSWORD);
        Password better = new Password("a better password");

        assertThat(manage.changePassword("bob", better)).isEqualTo(Result.DONE);
        assertThat(manage.changePassword("nobody", better)).isEqualTo(Result.UNKNOWN);

        assertThat(relais.users().find("bob", better)).contains(BOB);
        assertThat(relais.auditTrail().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.before() + entry.after()).isEmpty());
    }

    static List<String> unusable() {
        return List.of("", "eleven char", "x".repeat(1001), "one that everybody knows");
    }
}
