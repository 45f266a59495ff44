package dev.relais.domain.shop;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How the merchant is addressed.
 *
 * @param notificationEmail where mails go: one address or several, separated by commas; null for none
 */
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

    /** Where mails to the merchant go, in the order given; empty if nowhere. */
    public List<MailAddress> mailAddresses() {
        return notificationEmail == null ? List.of() : MailAddress.list(notificationEmail);
    }
}
