package dev.relais.web.api.shop;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import dev.relais.domain.shop.LegacyPolicy;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.shop.SyncSettings;
import dev.relais.web.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** How a shop's updates are to be sent; what is null stays as it is. */
record SettingsChange(
        @Nullable SyncMode mode,
        @Nullable Duration trackingDelay,
        @Nullable Duration recallWindow,
        @Nullable LegacyPolicy legacyPolicy,
        @Nullable Boolean paused) {

    private static final int LONGEST_DURATION = 40;

    static SettingsChange read(JsonFields body) {
        return new SettingsChange(
                body.word("mode", SyncMode.values(), SyncMode::word),
                body.text("trackingDelay", LONGEST_DURATION, SettingsChange::duration),
                body.text("recallWindow", LONGEST_DURATION, SettingsChange::duration),
                body.word("legacyPolicy", LegacyPolicy.values(), LegacyPolicy::word),
                body.flag("paused"));
    }

    SyncSettings appliedTo(SyncSettings known) {
        return new SyncSettings(
                mode == null ? known.mode() : mode,
                trackingDelay == null ? known.trackingDelay() : trackingDelay,
                recallWindow == null ? known.recallWindow() : recallWindow,
                legacyPolicy == null ? known.legacyPolicy() : legacyPolicy,
                paused == null ? known.paused() : paused);
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && duration.compareTo(SyncSettings.LONGEST_DELAY) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // answered below, like a duration out of range
        }
        throw new IllegalArgumentException(
                "Write an ISO 8601 duration from PT0S to P30D, as in PT5M for five minutes.");
    }
}
