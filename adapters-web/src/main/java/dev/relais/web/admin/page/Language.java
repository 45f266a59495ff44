package dev.relais.web.admin.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateEnum;

/** A language that pages are written in. */
@TemplateEnum
public enum Language {
    ENGLISH(Locale.ENGLISH),
    FRENCH(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public String code() {
        return locale.getLanguage();
    }

    static Optional<Language> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The one that the header {@code Accept-Language} likes best; English if it likes none of them. */
    static Language preferredBy(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> of(range.getRange().split("-")[0]).stream())
                    .findFirst()
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }
}
