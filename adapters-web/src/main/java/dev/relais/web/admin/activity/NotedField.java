package dev.relais.web.admin.activity;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be noted of a deed, by the name under which it is stored. */
public enum NotedField {
    NAME("name"),
    LOCALE("locale"),
    TIME_ZONE("timeZone"),
    NOTIFICATION_EMAIL("notificationEmail"),
    STORE_ID("storeId"),
    MODE("mode"),
    TRACKING_DELAY("trackingDelay"),
    RECALL_WINDOW("recallWindow"),
    LEGACY_POLICY("legacyPolicy"),
    PAUSED("paused"),
    REFUNDS("refund"),
    CANCELLATIONS("cancel"),
    LINK("link"),
    UPDATES("updates");

    private final String word;

    NotedField(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<NotedField> of(String word) {
        return Stream.of(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
