package dev.relais.application.access;

import java.time.Duration;
import java.util.Optional;

import dev.relais.application.fake.ARelais;
import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.ApiKeySecret;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

    private final ARelais relais = aRelais();
    private final HandOutApiKeys handOut = new HandOutApiKeys(
            relais.shops(), relais.apiKeys(), relais.time(), relais.audit(), () -> new Actor("marie", "203.0.113.9"));
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
        HandOutApiKeys.Wish wish = new HandOutApiKeys.Wish(handOut.newId(), "the warehouse", Duration.ofDays(30));
        HandOutApiKeys.Issued issued = handOut.issue(SHOP, wish).orElseThrow();

        relais.time().plus(Duration.ofDays(30).minusSeconds(1));
        assertThat(recognise.recognise(issued.secret())).isPresent();
        relais.time().plus(Duration.ofSeconds(1));
        assertThat(recognise.recognise(issued.secret())).isEmpty();
    }

    @Test
    @DisplayName("Of one wish one key is made, with who made it and what it is for")
    void madeOnce() {
        HandOutApiKeys.Wish wish = new HandOutApiKeys.Wish(handOut.newId(), "the warehouse", null);

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
        WelcomeAdministrator welcome = new WelcomeAdministrator(relais.users());

        assertThat(welcome.createFirst("ada", PASSWORD)).isTrue();
        assertThat(welcome.createFirst("bob", OTHER)).isFalse();
        assertThat(relais.users().all()).containsExactly(new User("ada", Role.ADMIN));
    }

    @Test
    @DisplayName("A user is recognised by name and password, and later by name for as long as there is one")
    void recognisesUsers() {
        RecogniseUser recogniseUser = new RecogniseUser(relais.users());
        User ada = new User("ada", Role.OPERATOR);
        relais.users().add(ada, PASSWORD);

        assertThat(recogniseUser.recognise("ada", PASSWORD)).contains(ada);
        assertThat(recogniseUser.recognise("ada", OTHER)).isEmpty();
        assertThat(recogniseUser.recognise("bob", PASSWORD)).isEmpty();
        assertThat(recogniseUser.recogniseAgain("ada")).contains(ada);
        assertThat(recogniseUser.recogniseAgain("bob")).isEmpty();
    }
}
