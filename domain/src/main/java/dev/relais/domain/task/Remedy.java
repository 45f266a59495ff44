package dev.relais.domain.task;

import dev.relais.domain.shop.Operation;

/** What a merchant can do about an update that did not get through; put into words only where a person reads it. */
public enum Remedy {
    ENTER_NUMBER,
    DO_IT_THERE,
    FIND_ORDER,
    WAIT_FOR_ANSWER,
    MAKE_SURE,
    ASK_SHOPPING_FEED,
    LOOK_THERE,
    NAME_CARRIER,
    CORRECT_NUMBER,
    COMPARE_ITEMS,
    LOOK_AT_STATE,
    CORRECT_WHAT_IS_NAMED,
    CANCEL_THERE,
    REFUND_THERE,
    DELIVER_THERE;

    /** @param message what Shopping Feed or the marketplace said; empty if nothing */
    public static Remedy of(ReasonCode reason, Operation operation, String message) {
        return switch (reason) {
            case TRACKING_NUMBER_MISSING -> ENTER_NUMBER;
            case OPERATION_NOT_SUPPORTED_BY_CHANNEL -> DO_IT_THERE;
            case ORDER_IGNORED -> FIND_ORDER;
            case SHOPPING_FEED_UNREACHABLE -> WAIT_FOR_ANSWER;
            case RESULT_UNKNOWN -> MAKE_SURE;
            case TICKET_CANCELED -> ASK_SHOPPING_FEED;
            case NO_ANSWER -> LOOK_THERE;
            case REQUEST_REFUSED, TICKET_FAILED -> ofRefused(operation, message);
        };
    }

    /** Only a shipment tells of a carrier, a number and items. */
    private static Remedy ofRefused(Operation operation, String message) {
        return switch (operation) {
            case SHIP -> ofRefusedShipment(RefusalKind.of(message));
            case CANCEL -> CANCEL_THERE;
            case REFUND -> REFUND_THERE;
            case DELIVER -> DELIVER_THERE;
        };
    }

    private static Remedy ofRefusedShipment(RefusalKind kind) {
        return switch (kind) {
            case CARRIER -> NAME_CARRIER;
            case TRACKING_NUMBER -> CORRECT_NUMBER;
            case ITEMS -> COMPARE_ITEMS;
            case ORDER_STATE -> LOOK_AT_STATE;
            case OTHER -> CORRECT_WHAT_IS_NAMED;
        };
    }
}
