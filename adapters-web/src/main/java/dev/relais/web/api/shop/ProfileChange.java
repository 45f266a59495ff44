package dev.relais.web.api.shop;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.relais.domain.shop.MailAddress;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.web.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * How the merchant is to be addressed; what is null stays as it is.
 *
 * @param notificationEmail one address or several, separated by commas; empty to send no more mails
 */
record ProfileChange(
        @Nullable String name,
        @Nullable Locale locale,
        @Nullable ZoneId timeZone,
        @Nullable String notificationEmail) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAILS = MailAddress.MOST * (MailAddress.LONGEST + 2);
    private static final int LONGEST_WORD = 64;

    static ProfileChange read(JsonFields body) {
        return new ProfileChange(
                body.text("name", LONGEST_NAME, ProfileChange::name),
                body.text("locale", LONGEST_WORD, ProfileChange::locale),
                body.text("timeZone", LONGEST_WORD, ProfileChange::timeZone),
                body.read(
                        "notificationEmail",
                        body.textToEmpty("notificationEmail", LONGEST_EMAILS),
                        ProfileChange::emails));
    }

    ShopProfile appliedTo(ShopProfile known) {
        String email = notificationEmail == null ? known.notificationEmail() : notificationEmail;
        return new ShopProfile(
                name == null ? known.name() : name,
                locale == null ? known.locale() : locale,
                timeZone == null ? known.timeZone() : timeZone,
                email == null || email.isEmpty() ? null : email);
    }

    private static String name(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A shop has a name; leave the field out to call it by its code.");
        }
        return text.strip();
    }

    private static Locale locale(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale;
            }
        } catch (IllformedLocaleException e) {
            // answered below, like a tag without a language
        }
        throw new IllegalArgumentException("Write a language as in en, fr or fr-BE.");
    }

    private static ZoneId timeZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Write a time zone as in Europe/Paris or UTC.", e);
        }
    }

    /** Each once, in their order; what is wrong with one is said of that one. */
    private static String emails(String text) {
        try {
            return text.isEmpty()
                    ? ""
                    : MailAddress.list(text).stream().map(MailAddress::value).collect(Collectors.joining(", "));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() + ". Write one address or several, separated by commas, as in shop@example.com, "
                            + "team@example.com; or null for none.",
                    e);
        }
    }
}
