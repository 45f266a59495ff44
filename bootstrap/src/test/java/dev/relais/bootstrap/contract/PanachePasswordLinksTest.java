package dev.relais.bootstrap.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import dev.relais.application.access.SetPasswordByLink;
import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.access.Account;
import dev.relais.domain.access.LinkToken;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.PasswordLink;
import dev.relais.domain.access.PasswordLinks;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.domain.access.Users;
import dev.relais.domain.shop.MailAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Links to set a password, on PostgreSQL")
class PanachePasswordLinksTest {

    private static final int AT_ONCE = 8;

    @Inject
    PasswordLinks links;

    @Inject
    Users users;

    @Inject
    SetPasswordByLink setPasswordByLink;

    @Inject
    EntityManager database;

    @Inject
    MovableTime time;

    private final User ada = new User("ada-" + UUID.randomUUID(), Role.VIEWER);
    private final LinkToken token = LinkToken.random();
    private PasswordLink link;

    @BeforeEach
    void isInvited() {
        link = PasswordLink.made(ada.name(), PasswordLink.Purpose.INVITATION, now());
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(users.invite(ada)).isTrue();
            assertThat(users.invite(ada)).isFalse();
            users.changeMailAddress(ada.name(), Optional.of(new MailAddress("ada@example.com")));
            links.put(link, token.hash());
        });
    }

    @Test
    @DisplayName("are found by their hash until they are over, and of the token nothing else is kept")
    void areFound() {
        assertThat(links.find(token.hash(), now())).contains(link);
        assertThat(links.find(token.hash(), link.expiresAt().minusNanos(1000))).contains(link);
        assertThat(links.find(token.hash(), link.expiresAt())).isEmpty();
        assertThat(links.use(token.hash(), link.expiresAt())).isEmpty();
        assertThat(links.find(LinkToken.random().hash(), now())).isEmpty();
        assertThat(links.all()).contains(link);
        Object kept = database.createNativeQuery(
                        "select cast(row_to_json(l) as text) from password_link l where username = :name", String.class)
                .setParameter("name", ada.name())
                .getSingleResult();
        assertThat(kept.toString()).contains(token.hash()).doesNotContain(token.value());
    }

    @Test
    @DisplayName("are one for each user: a newer one takes the place of the one before, and they go with their user")
    void areReplaced() {
        LinkToken newer = LinkToken.random();
        PasswordLink reset = PasswordLink.made(ada.name(), PasswordLink.Purpose.RESET, now());
        QuarkusTransaction.requiringNew().run(() -> links.put(reset, newer.hash()));
        assertThat(links.find(token.hash(), now())).isEmpty();
        assertThat(links.find(newer.hash(), now())).contains(reset);

        QuarkusTransaction.requiringNew().run(() -> links.revoke(ada.name()));
        assertThat(links.find(newer.hash(), now())).isEmpty();

        QuarkusTransaction.requiringNew().run(() -> links.put(reset, newer.hash()));
        QuarkusTransaction.requiringNew().run(() -> users.remove(ada.name()));
        assertThat(links.find(newer.hash(), now())).isEmpty();
        assertThat(links.all()).extracting(PasswordLink::user).doesNotContain(ada.name());
    }

    @Test
    @DisplayName("leave an invited user without a password until he has chosen one")
    void invitedUser() {
        assertThat(users.accounts()).contains(new Account(ada, Optional.of(new MailAddress("ada@example.com")), true));

        Password password = new Password("velvet tundra cobalt anvil");
        QuarkusTransaction.requiringNew().run(() -> users.change(ada.name(), password));

        assertThat(users.account(ada.name()))
                .contains(new Account(ada, Optional.of(new MailAddress("ada@example.com")), false));
        assertThat(users.find(ada.name(), password)).contains(ada);
    }

    @Test
    @DisplayName("S34 are used once: of several who try at the same time one sets the password, and it is his")
    void oneWins() throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        ExecutorService tries = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<SetPasswordByLink.Result>> all = IntStream.range(0, AT_ONCE)
                    .<Callable<SetPasswordByLink.Result>>mapToObj(each -> () -> {
                        together.await();
                        return setPasswordByLink.set(token, password(each), "203.0.113." + each);
                    })
                    .toList();
            List<Future<SetPasswordByLink.Result>> results = tries.invokeAll(all);

            List<Integer> winners = IntStream.range(0, AT_ONCE)
                    .filter(each -> result(results.get(each)) == SetPasswordByLink.Result.DONE)
                    .boxed()
                    .toList();

            assertThat(winners).hasSize(1);
            assertThat(results)
                    .filteredOn(each -> result(each) == SetPasswordByLink.Result.LINK_OVER)
                    .hasSize(AT_ONCE - 1);
            assertThat(users.find(ada.name(), password(winners.get(0)))).contains(ada);
        } finally {
            tries.shutdownNow();
        }
    }

    private static Password password(int each) {
        return new Password("velvet tundra cobalt anvil " + each);
    }

    private static SetPasswordByLink.Result result(Future<SetPasswordByLink.Result> tried) {
        try {
            return tried.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return time.instant();
    }
}
