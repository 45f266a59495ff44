package dev.relais.web.admin.shop;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import dev.relais.domain.shop.LegacyPolicy;
import dev.relais.domain.shop.MailAddress;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.shop.SyncSettings;
import dev.relais.web.admin.page.TypedText;

/**
 * How a shop is addressed and how its updates are sent, as it is typed.
 *
 * @param language a language tag, as in fr
 * @param addresses of the people who are told of failures, separated by commas; empty for none
 * @param delay minutes that a shipment waits for its tracking number (R07)
 * @param recall seconds that a change can be undone in real time (R19)
 */
record ShopForm(
        String name,
        String language,
        String zone,
        String addresses,
        String mode,
        String delay,
        String recall,
        String policy) {

    private static final int LONGEST_NAME = 200;

    /** What can be wrong with a field. */
    enum Problem {
        NAME,
        LANGUAGE,
        ZONE,
        ADDRESSES,
        DELAY,
        RECALL
    }

    static ShopForm of(Shop shop) {
        ShopProfile profile = shop.profile();
        SyncSettings settings = shop.settings();
        return new ShopForm(
                profile.name(),
                profile.locale().toLanguageTag(),
                profile.timeZone().getId(),
                profile.notificationEmail() == null ? "" : profile.notificationEmail(),
                settings.mode().word(),
                Long.toString(settings.trackingDelay().toMinutes()),
                Long.toString(settings.recallWindow().toSeconds()),
                settings.legacyPolicy().word());
    }

    /** Nothing if it can be saved. */
    Set<Problem> problems() {
        Set<Problem> problems = new TreeSet<>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            problems.add(Problem.NAME);
        }
        if (locale().isEmpty()) {
            problems.add(Problem.LANGUAGE);
        }
        if (TypedText.read(zone.strip(), ZoneId::of).isEmpty()) {
            problems.add(Problem.ZONE);
        }
        if (!addresses.isBlank() && TypedText.read(addresses, MailAddress::list).isEmpty()) {
            problems.add(Problem.ADDRESSES);
        }
        if (duration(delay, Duration::ofMinutes).isEmpty()) {
            problems.add(Problem.DELAY);
        }
        if (duration(recall, Duration::ofSeconds).isEmpty()) {
            problems.add(Problem.RECALL);
        }
        return problems;
    }

    /**
     * The shop with what was typed; only for a form without {@link #problems}. What was left as it was shown stays as it is, though
     * the form shows it less exactly (R07).
     */
    Shop appliedTo(Shop shop) {
        ShopForm known = of(shop);
        ShopProfile profile = new ShopProfile(
                name.strip(),
                locale().orElseThrow(),
                ZoneId.of(zone.strip()),
                addresses.isBlank() ? null : addresses.strip());
        SyncSettings settings = new SyncSettings(
                SyncMode.BATCH.word().equals(mode) ? SyncMode.BATCH : SyncMode.REAL_TIME,
                delay.strip().equals(known.delay())
                        ? shop.settings().trackingDelay()
                        : duration(delay, Duration::ofMinutes).orElseThrow(),
                recall.strip().equals(known.recall())
                        ? shop.settings().recallWindow()
                        : duration(recall, Duration::ofSeconds).orElseThrow(),
                LegacyPolicy.TAKE_OVER.word().equals(policy) ? LegacyPolicy.TAKE_OVER : LegacyPolicy.STAND_BY,
                shop.isPaused());
        return shop.withProfile(profile).withSettings(settings);
    }

    private Optional<Locale> locale() {
        return TypedText.read(
                        language.strip(),
                        tag -> new Locale.Builder().setLanguageTag(tag).build())
                .filter(each -> !each.getLanguage().isEmpty());
    }

    private static Optional<Duration> duration(String text, Function<Long, Duration> unit) {
        return TypedText.read(text.strip(), number -> unit.apply(Long.valueOf(number)))
                .filter(each -> !each.isNegative() && each.compareTo(SyncSettings.LONGEST_DELAY) <= 0);
    }
}
