package dev.relais.web.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The language a mail is written in: French if that of the shop or the user is, in whatever country; else English. */
enum Language {
    ENGLISH(Locale.ENGLISH),
    FRENCH(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    static Language of(Locale ofReader) {
        return ofReader.getLanguage().equals(FRENCH.locale.getLanguage()) ? FRENCH : ENGLISH;
    }

    MailWords words() {
        return MessageBundles.get(MailWords.class, Localized.Literal.of(locale.toLanguageTag()));
    }

    /** The time with its day and zone, as this language writes it. */
    String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(words().timePattern(), locale).format(at.atZone(zone));
    }
}
