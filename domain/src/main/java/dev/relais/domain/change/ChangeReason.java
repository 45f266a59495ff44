package dev.relais.domain.change;

/** Why a declaration was answered as it was: the {@code reason} of the REST interface. */
public enum ChangeReason {
    STATUS_CHANGED("status_changed"),
    TRACKING_CHANGED("tracking_changed"),
    WAITING_FOR_TRACKING("waiting_for_tracking"),
    NO_CHANGE("no_change"),
    STALE("stale"),
    STATUS_NOT_MAPPED("status_not_mapped"),
    ALREADY_SHIPPED("already_shipped"),
    NOT_A_SHOPPING_FEED_ORDER("not_a_shopping_feed_order"),
    FULFILLED_BY_CHANNEL("fulfilled_by_channel"),
    LEGACY_CONNECTOR_ACTIVE("legacy_connector_active"),
    OPERATION_NOT_SUPPORTED_BY_CHANNEL("operation_not_supported_by_channel"),
    SHOP_PAUSED("shop_paused"),
    BASELINE("baseline");

    private final String word;

    ChangeReason(String word) {
        this.word = word;
    }

    /** The word used in REST, in the log and in the database. */
    public String word() {
        return word;
    }
}
