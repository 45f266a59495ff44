package dev.relais.domain.shop;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How the merchant is addressed: the shop's name, language, time zone and, if given, the address for failure mails. */
public record ShopProfile(
        String name,
        Locale locale,
        ZoneId timeZone,
        @Nullable String notificationEmail) {

    public ShopProfile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A shop has a name");
        }
    }
}
