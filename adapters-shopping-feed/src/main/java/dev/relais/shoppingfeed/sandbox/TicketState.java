package dev.relais.shoppingfeed.sandbox;

import java.util.Locale;
import java.util.Set;

/** Where a ticket stands; {@code processing} and {@code processed} each name several of these at once. */
enum TicketState {
    SCHEDULED,
    RUNNING,
    SUCCEED,
    FAILED,
    CANCELED;

    boolean isFinal() {
        return this != SCHEDULED && this != RUNNING;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAmong(Set<String> names) {
        return names.contains(wireName()) || names.contains(isFinal() ? "processed" : "processing");
    }
}
