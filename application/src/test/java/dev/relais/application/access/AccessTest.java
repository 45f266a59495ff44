package dev.relais.application.access;

import java.time.Duration;
import java.util.Optional;

import dev.relais.application.fake.ARelais;
import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.ApiKeySecret;
import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Letting shops and the first administrator in")
class AccessTest {

    private static final ShopCode SHOP = aShop().build().code();

    private final ARelais relais = aRelais();
    private final HandOutApiKeys handOut = new HandOutApiKeys(relais.shops(), relais.apiKeys(), relais.time());
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
    @DisplayName("A key nobody issued is not recognised, and no shop means no key")
    void unknown() {
        assertThat(recognise.recognise(ApiKeySecret.random())).isEmpty();
        assertThat(handOut.issue(new ShopCode("elsewhere"))).isEmpty();
        assertThat(handOut.list(new ShopCode("elsewhere"))).isEmpty();
    }

    @Test
    @DisplayName("Only the first administrator is created like this")
    void firstAdministrator() {
        WelcomeAdministrator welcome = new WelcomeAdministrator(relais.administrators());

        assertThat(welcome.createFirst("ada", "a password for tests only")).isTrue();
        assertThat(welcome.createFirst("bob", "another")).isFalse();
        assertThat(relais.administrators().usernames()).containsExactly("ada");
    }

    @Test
    @DisplayName("An administrator is recognised by name and password, and later by name for as long as there is one")
    void recognisesAdministrators() {
        RecogniseAdministrator recogniseAdministrator = new RecogniseAdministrator(relais.administrators());
        relais.administrators().add("ada", "a password for tests only");

        assertThat(recogniseAdministrator.recognise("ada", "a password for tests only"))
                .isTrue();
        assertThat(recogniseAdministrator.recognise("ada", "another")).isFalse();
        assertThat(recogniseAdministrator.recognise("bob", "a password for tests only"))
                .isFalse();
        assertThat(recogniseAdministrator.isStillOne("ada")).isTrue();
        assertThat(recogniseAdministrator.isStillOne("bob")).isFalse();
    }
}
