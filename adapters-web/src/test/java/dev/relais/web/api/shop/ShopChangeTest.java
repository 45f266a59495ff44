package dev.relais.web.api.shop;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.LegacyPolicy;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.shop.SyncSettings;
import dev.relais.web.json.JsonFields;
import dev.relais.web.problem.Refusal;
import dev.relais.web.problem.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ShopChangeTest {

    private static final Shop KNOWN = Shop.connected(
            new ShopCode("my-shop"),
            new ShopProfile("My shop", Locale.FRENCH, ZoneId.of("Europe/Paris"), "shop@example.com"),
            new StoreAccess(new StoreId(1276), new ApiToken("old")),
            SyncSettings.standard());

    @Test
    @DisplayName("a shop of which only the necessary is said is standard")
    void connectsWithDefaults() {
        Shop shop = ShopChange.readNew(body("{\"code\": \"my-shop\", \"storeId\": 1276, \"token\": \" abc \"}"));

        assertThat(shop)
                .isEqualTo(Shop.connected(
                        new ShopCode("my-shop"),
                        new ShopProfile("my-shop", Locale.ENGLISH, ZoneId.of("UTC"), null),
                        new StoreAccess(new StoreId(1276), new ApiToken("abc")),
                        SyncSettings.standard()));
    }

    @Test
    @DisplayName("what is not named stays as it is")
    void keepsWhatIsNotNamed() {
        Shop changed = ShopChange.read(body("{\"paused\": true, \"trackingDelay\": \"PT0S\"}"))
                .appliedTo(KNOWN);

        assertThat(changed)
                .isEqualTo(KNOWN.withSettings(new SyncSettings(
                        SyncMode.REAL_TIME, Duration.ZERO, Duration.ZERO, LegacyPolicy.STAND_BY, true)));
    }

    @Test
    @DisplayName("the address for mails is taken away by null and kept when absent")
    void takesTheAddressAway() {
        Shop without = ShopChange.read(body("{\"notificationEmail\": null}")).appliedTo(KNOWN);
        Shop same = ShopChange.read(body("{}")).appliedTo(KNOWN);

        assertThat(without.profile().notificationEmail()).isNull();
        assertThat(same).isEqualTo(KNOWN);
    }

    @Test
    @DisplayName("R39 mails may go to several addresses, each once")
    void takesSeveralAddresses() {
        Shop changed = ShopChange.read(body("{\"notificationEmail\": \" a@example.com,b@example.com, a@example.com\"}"))
                .appliedTo(KNOWN);

        assertThat(changed.profile().notificationEmail()).isEqualTo("a@example.com, b@example.com");
        assertThat(changed.profile().mailAddresses()).hasSize(2);
    }

    @Test
    @DisplayName("R39 of several addresses the one that is wrong is named")
    void namesTheWrongAddress() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> ShopChange.read(body("{\"notificationEmail\": \"a@example.com, b at example.com\"}")));

        assertThat(refusal.problem().violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.message())
                        .contains("\"b at example.com\"")
                        .contains("shop@example.com, team@example.com"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"code\": \"other\"} ~ unknown-field ~ code",
                "{\"name\": \" \"} ~ invalid-field ~ name",
                "{\"locale\": \"x\"} ~ invalid-field ~ locale",
                "{\"timeZone\": \"Mars/Base\"} ~ invalid-field ~ timeZone",
                "{\"notificationEmail\": \"a@b\\r\\nBcc: c@d\"} ~ invalid-field ~ notificationEmail",
                "{\"notificationEmail\": \"a b@c\"} ~ invalid-field ~ notificationEmail",
                "{\"notificationEmail\": \"a@b;c@d\"} ~ invalid-field ~ notificationEmail",
                "{\"notificationEmail\": \"a@b,\"} ~ invalid-field ~ notificationEmail",
                "{\"storeId\": \"1276\"} ~ invalid-field ~ storeId",
                "{\"token\": \"a b\"} ~ invalid-field ~ token",
                "{\"mode\": \"fast\"} ~ invalid-field ~ mode",
                "{\"trackingDelay\": \"5 minutes\"} ~ invalid-field ~ trackingDelay",
                "{\"recallWindow\": \"-PT1S\"} ~ invalid-field ~ recallWindow",
                "{\"recallWindow\": \"P31D\"} ~ invalid-field ~ recallWindow",
                "{\"legacyPolicy\": \"standby\"} ~ invalid-field ~ legacyPolicy",
                "{\"paused\": \"no\"} ~ invalid-field ~ paused",
            })
    @DisplayName("a change that cannot be made is refused by the field that is to blame")
    void refuses(String change, String slug, String field) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ShopChange.read(body(change)));

        assertThat(refusal.problem().type()).isEqualTo(slug);
        assertThat(refusal.problem().violations()).extracting(Violation::field).containsExactly(field);
    }

    private static JsonFields body(String json) {
        return JsonFields.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
