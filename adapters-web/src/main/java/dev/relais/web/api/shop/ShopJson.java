package dev.relais.web.api.shop;

import java.util.List;

import dev.relais.domain.shop.Shop;
import org.jspecify.annotations.Nullable;

/** A shop as it is read back; its token never is. */
record ShopJson(
        String code,
        String name,
        String locale,
        String timeZone,
        @Nullable String notificationEmail,
        long storeId,
        String mode,
        String trackingDelay,
        String recallWindow,
        String legacyPolicy,
        boolean paused) {

    record ListJson(List<ShopJson> shops) {}

    static ShopJson of(Shop shop) {
        return new ShopJson(
                shop.code().value(),
                shop.profile().name(),
                shop.profile().locale().toLanguageTag(),
                shop.profile().timeZone().getId(),
                shop.profile().notificationEmail(),
                shop.access().store().value(),
                shop.settings().mode().word(),
                shop.settings().trackingDelay().toString(),
                shop.settings().recallWindow().toString(),
                shop.settings().legacyPolicy().word(),
                shop.settings().paused());
    }
}
