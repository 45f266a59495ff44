package dev.relais.application.access;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.relais.application.fake.ARelais;
import dev.relais.application.fake.InMemorySessions;
import dev.relais.application.fake.InMemorySignInFailures;
import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.ApiKeySecret;
import dev.relais.domain.access.KeyScope;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.SessionToken;
import dev.relais.domain.access.User;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("Letting shops and the first administrator in")
class AccessTest {

    private static final Password PASSWORD = new Password("a password for tests only");
    private static final Password OTHER = new Password("another one for tests");
    private static final ShopCode SHOP = aShop().build().code();

    private static final String HERE = "203.0.113.9";

    private final ARelais relais = aRelais();
    private final HandOutApiKeys handOut = new HandOutApiKeys(
            relais.shops(), relais.apiKeys(), relais.time(), relais.audit(), () -> new Actor("marie", "203.0.113.9"));
    private final RecogniseUser recogniseUser =
            new RecogniseUser(relais.users(), new InMemorySignInFailures(), relais.time());
    private final RecogniseApiKey recognise = new RecogniseApiKey(relais.apiKeys(), relais.time());

    @Test
    @DisplayName("A key speaks for its shop, and its use is noted to the minute")
    void recognises() {
        HandOutApiKeys.Issued issued = handOut.issue(SHOP).orElseThrow();
        relais.time().plus(Duration.ofSeconds(90));

        Optional<ApiKey> recognised = recognise.recognise(issued.secret());

        assertThat(recognised).map(ApiKey::shop).contains(SHOP);
        assertThat(handOut.list(SHOP).orElseThrow())
                .extracting(ApiKey::lastUsedAt)
                .containsExactly(TEN_O_CLOCK.plus(Duration.ofMinutes(1)));
    }

    @Test
    @DisplayName("A revoked key is not recognised any more, and only its own shop can revoke it")
    void revokes() {
        HandOutApiKeys.Issued issued = handOut.issue(SHOP).orElseThrow();

        assertThat(handOut.revoke(new ShopCode("elsewhere"), issued.key().id())).isFalse();
        assertThat(recognise.recognise(issued.secret())).isPresent();
        assertThat(handOut.revoke(SHOP, issued.key().id())).isTrue();
        assertThat(recognise.recognise(issued.secret())).isEmpty();
    }

    @Test
    @DisplayName("A key that is valid for a while is recognised until that while is over")
    void expires() {
        HandOutApiKeys.Wish wish =
                new HandOutApiKeys.Wish(handOut.newId(), "the warehouse", Set.of(KeyScope.READ), Duration.ofDays(30));
        HandOutApiKeys.Issued issued = handOut.issue(SHOP, wish).orElseThrow();

        relais.time().plus(Duration.ofDays(30).minusSeconds(1));
        assertThat(recognise.recognise(issued.secret()))
                .hasValueSatisfying(key -> assertThat(key.scopes()).containsExactly(KeyScope.READ));
        relais.time().plus(Duration.ofSeconds(1));
        assertThat(recognise.recognise(issued.secret())).isEmpty();
    }

    @Test
    @DisplayName("Of one wish one key is made, with who made it and what it is for")
    void madeOnce() {
        HandOutApiKeys.Wish wish = new HandOutApiKeys.Wish(handOut.newId(), "the warehouse", KeyScope.ALL, null);

        assertThat(handOut.issue(SHOP, wish)).isPresent();
        assertThat(handOut.issue(SHOP, wish)).isEmpty();
        assertThat(handOut.latest(5))
                .extracting(ApiKey::name, ApiKey::createdBy)
                .containsExactly(tuple("the warehouse", "marie"));
    }

    @Test
    @DisplayName("A key nobody issued is not recognised, and no shop means no key")
    void unknown() {
        assertThat(recognise.recognise(ApiKeySecret.random())).isEmpty();
        assertThat(handOut.issue(new ShopCode("elsewhere"))).isEmpty();
        assertThat(handOut.list(new ShopCode("elsewhere"))).isEmpty();
    }

    @Test
    @DisplayName("Only the first administrator is created like this")
    void firstAdministrator() {
        WelcomeAdministrator welcome =
                new WelcomeAdministrator(relais.users(), (password, user) -> password.equals(OTHER));

        assertThat(welcome.createFirst("ada", PASSWORD)).isTrue();
        assertThat(welcome.createFirst("bob", OTHER)).isFalse();
        assertThat(relais.users().all()).containsExactly(new User("ada", Role.ADMIN));
        assertThat(welcome.isWeak("ada", PASSWORD)).isFalse();
        assertThat(welcome.isWeak("ada", OTHER)).isTrue();
        assertThat(welcome.isWeak("ada", new Password("short"))).isTrue();
    }

    @Test
    @DisplayName("A user is recognised by name and password, and later by name for as long as there is one")
    void recognisesUsers() {
        User ada = new User("ada", Role.OPERATOR);
        relais.users().add(ada, PASSWORD);

        assertThat(recogniseUser.recognise("ada", PASSWORD, HERE)).contains(ada);
        assertThat(recogniseUser.recognise("ada", OTHER, HERE)).isEmpty();
        assertThat(recogniseUser.recognise("bob", PASSWORD, HERE)).isEmpty();
        assertThat(recogniseUser.recogniseAgain("ada")).contains(ada);
        assertThat(recogniseUser.recogniseAgain("bob")).isEmpty();
    }

    @Test
    @DisplayName(
            "S15 after five tries in vain a name has to wait, a minute at most, from whichever address it is tried")
    void throttlesNames() {
        User ada = new User("ada", Role.OPERATOR);
        relais.users().add(ada, PASSWORD);
        IntStream.range(0, 5).forEach(each -> recogniseUser.recognise("ada", OTHER, "203.0.113." + each));

        assertThat(recogniseUser.recognise("ada", PASSWORD, "203.0.113.99")).isEmpty();
        relais.time().plus(Duration.ofSeconds(2));
        assertThat(recogniseUser.recognise("ada", OTHER, "203.0.113.99")).isEmpty();
        relais.time().plus(Duration.ofSeconds(3));
        assertThat(recogniseUser.recognise("ada", PASSWORD, "203.0.113.99")).isEmpty();
        IntStream.range(0, 50).forEach(each -> {
            relais.time().plus(Duration.ofMinutes(1));
            recogniseUser.recognise("ada", OTHER, "203.0.113." + each);
        });
        relais.time().plus(Duration.ofMinutes(1));
        assertThat(recogniseUser.recognise("ada", PASSWORD, "203.0.113.99")).contains(ada);
        assertThat(recogniseUser.recognise("ada", OTHER, "203.0.113.99")).isEmpty();
        assertThat(recogniseUser.recognise("ada", PASSWORD, "203.0.113.99")).contains(ada);
    }

    @Test
    @DisplayName(
            "S15 after twenty tries in vain an address has to wait, whatever names it tries, and nobody else has to")
    void throttlesAddresses() {
        User ada = new User("ada", Role.OPERATOR);
        relais.users().add(ada, PASSWORD);
        IntStream.range(0, 20).forEach(each -> recogniseUser.recognise("nobody-" + each, OTHER, HERE));

        assertThat(recogniseUser.recognise("ada", PASSWORD, HERE)).isEmpty();
        assertThat(recogniseUser.recognise("ada", PASSWORD, "203.0.113.10")).contains(ada);
        relais.time().plus(Duration.ofHours(1));
        assertThat(recogniseUser.recognise("ada", PASSWORD, HERE)).contains(ada);
    }

    @ParameterizedTest(name = "after {0} without a sign and {1} in all it is open: {2}")
    @DisplayName("S16 a session is over after half an hour of silence, and after twelve hours in any case")
    @CsvSource({"PT29M59S, PT29M59S, true", "PT30M, PT30M, false", "PT20M, PT11H40M, true", "PT20M, PT12H, false"})
    void sessionsEnd(Duration silence, Duration whole, boolean isOpen) {
        KeepSessions keepSessions = new KeepSessions(new InMemorySessions(), relais.time());
        SessionToken token = keepSessions.begin("ada", HERE);

        for (Duration passed = silence; passed.compareTo(whole) < 0; passed = passed.plus(silence)) {
            relais.time().plus(silence);
            assertThat(keepSessions.userOf(token)).contains("ada");
        }
        relais.time().plus(silence);

        assertThat(keepSessions.userOf(token).isPresent()).isEqualTo(isOpen);
    }

    @Test
    @DisplayName("S16 a session is its user's alone, and ended it stays ended")
    void sessionsAreTheirUsers() {
        KeepSessions keepSessions = new KeepSessions(new InMemorySessions(), relais.time());
        SessionToken token = keepSessions.begin("ada", HERE);

        assertThat(keepSessions.userOf(SessionToken.random())).isEmpty();
        assertThat(keepSessions.userOf(token)).contains("ada");
        SessionToken other = keepSessions.begin("bob", HERE);
        keepSessions.end(token);
        assertThat(keepSessions.userOf(token)).isEmpty();
        assertThat(keepSessions.userOf(other)).contains("bob");

        keepSessions.end(other.hash());
        assertThat(keepSessions.userOf(other)).isEmpty();
    }
}
