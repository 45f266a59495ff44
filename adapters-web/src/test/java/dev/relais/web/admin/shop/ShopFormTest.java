package dev.relais.web.admin.shop;

import java.time.Duration;
import java.time.ZoneOffset;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The form of a shop's settings")
class ShopFormTest {

    private static final Shop SHOP = Shop.connected(
            new ShopCode("a-shop"),
            new ShopProfile("A shop", Locale.ENGLISH, ZoneOffset.UTC, null),
            new StoreAccess(new StoreId(1), new ApiToken("token")),
            new SyncSettings(
                    SyncMode.BATCH, Duration.ofSeconds(30), Duration.ofMillis(1500), LegacyPolicy.STAND_BY, true));

    @Test
    @DisplayName("R07, R19 leaves what was not typed anew exactly as it was, though it shows it less exactly")
    void keepsWhatWasLeft() {
        assertThat(ShopForm.of(SHOP).appliedTo(SHOP)).isEqualTo(SHOP);
    }

    @Test
    @DisplayName("R07 takes what was typed anew")
    void takesWhatWasTyped() {
        ShopForm shown = ShopForm.of(SHOP);
        ShopForm typed = new ShopForm(
                shown.name(),
                shown.language(),
                shown.zone(),
                shown.addresses(),
                shown.mode(),
                "10",
                "2",
                shown.policy());

        assertThat(typed.appliedTo(SHOP).settings().trackingDelay()).isEqualTo(Duration.ofMinutes(10));
        assertThat(typed.appliedTo(SHOP).settings().recallWindow()).isEqualTo(Duration.ofSeconds(2));
    }
}
