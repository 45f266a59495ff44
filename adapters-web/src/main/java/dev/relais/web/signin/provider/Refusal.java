package dev.relais.web.signin.provider;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody was not let in by the provider. */
public enum Refusal {
    /** The provider does not answer. */
    UNAVAILABLE,
    /** The provider would not, or he broke off. */
    DECLINED,
    /** The answer was not asked for by this browser, came too late or a second time, or is not the provider's. */
    UNVERIFIED,
    /** The answer names nobody. */
    NAMELESS,
    /** Relais has no user of that name. */
    UNKNOWN;

    /** The sign-in page that says so. */
    public String address() {
        return "/sign-in?refused=" + name().toLowerCase(Locale.ROOT);
    }

    /** The one that address means; the unknown one needs a name, and no address may say which. */
    static Optional<Refusal> of(String word) {
        return Stream.of(values())
                .filter(each -> each != UNKNOWN)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
