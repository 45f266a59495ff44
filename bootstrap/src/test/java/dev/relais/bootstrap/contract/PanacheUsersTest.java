package dev.relais.bootstrap.contract;

import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Users on PostgreSQL")
class PanacheUsersTest {

    private static final Password PASSWORD = new Password("correct horse battery");

    @Inject
    Users users;

    @Inject
    EntityManager database;

    private final User ada = new User("ada-" + UUID.randomUUID(), Role.VIEWER);

    @BeforeEach
    void isAdded() {
        assertThat(added()).isTrue();
    }

    @Test
    @DisplayName("are found by name and password, by nothing else, and the name is compared as it is written")
    void areFound() {
        assertThat(users.find(ada.name(), PASSWORD)).contains(ada);
        assertThat(users.find(ada.name(), new Password("another horse battery")))
                .isEmpty();
        assertThat(users.find(ada.name().toUpperCase(Locale.ROOT), PASSWORD)).isEmpty();
        assertThat(users.find("nobody", PASSWORD)).isEmpty();
        assertThat(users.find(ada.name())).contains(ada);
        assertThat(users.isEmpty()).isFalse();
    }

    @Test
    @DisplayName("S15 are not found by what the database cannot read, which is no error")
    void areNotFoundByNonsense() {
        assertThat(users.find("a\u0000b", PASSWORD)).isEmpty();
        assertThat(users.find("a\u0000b")).isEmpty();
    }

    @Test
    @DisplayName("have a name of their own: a second one of that name is refused and changes nothing")
    void namesAreTaken() {
        assertThat(added()).isFalse();
        assertThat(users.all()).filteredOn(ada::equals).hasSize(1);
    }

    @Test
    @DisplayName("take another role and another password, and leave")
    void change() {
        User admin = new User(ada.name(), Role.ADMIN);
        QuarkusTransaction.requiringNew().run(() -> {
            users.change(admin);
            users.change(ada.name(), new Password("a new password for ada"));
        });
        assertThat(users.find(ada.name(), new Password("a new password for ada")))
                .contains(admin);
        assertThat(users.find(ada.name(), PASSWORD)).isEmpty();

        QuarkusTransaction.requiringNew().run(() -> users.remove(ada.name()));

        assertThat(users.find(ada.name())).isEmpty();
    }

    @Test
    @DisplayName("S14 are kept without their password: only a slow hash of it lies in the database")
    void passwordsAreHashed() {
        String kept = (String)
                database.createNativeQuery("select password from administrator where username = :name", String.class)
                        .setParameter("name", ada.name())
                        .getSingleResult();

        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD.value());
    }

    @Test
    @DisplayName("S14 keep their password from an earlier version, of which a newer hash is made when they sign in")
    void oldHashes() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update administrator set password = :hash where username = :name")
                        .setParameter("hash", BcryptUtil.bcryptHash(PASSWORD.value()))
                        .setParameter("name", ada.name())
                        .executeUpdate());

        assertThat(users.find(ada.name(), new Password("another horse battery")))
                .isEmpty();
        assertThat(users.find(ada.name(), PASSWORD)).contains(ada);

        passwordsAreHashed();
        assertThat(users.find(ada.name(), PASSWORD)).contains(ada);
    }

    private boolean added() {
        return QuarkusTransaction.requiringNew().call(() -> users.add(ada, PASSWORD));
    }
}
