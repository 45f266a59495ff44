package dev.relais.web.admin.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The statuses that Shopping Feed gives an order on its marketplace. */
public enum FeedStatus {
    CREATED,
    WAITING_STORE_ACCEPTANCE,
    WAITING_SHIPMENT,
    PARTIALLY_SHIPPED,
    SHIPPED,
    CANCELLED,
    REFUSED,
    PARTIALLY_REFUNDED,
    REFUNDED;

    /** Empty for a word that is none of these. */
    static Optional<FeedStatus> of(String word) {
        return Stream.of(values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
