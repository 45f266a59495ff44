package dev.relais.domain.task;

import dev.relais.domain.shop.Worded;

/** Why a task failed, was refused or never answered; put into words only where a person reads it. */
public enum ReasonCode implements Worded {
    /** R07 */
    TRACKING_NUMBER_MISSING("tracking_number_missing"),
    /** R15 */
    OPERATION_NOT_SUPPORTED_BY_CHANNEL("operation_not_supported_by_channel"),
    /** R24: listed in the answer's {@code report} */
    ORDER_IGNORED("order_ignored"),
    /** R26 */
    SHOPPING_FEED_UNREACHABLE("shopping_feed_unreachable"),
    /** R28: 400 or 422 for this order alone */
    REQUEST_REFUSED("request_refused"),
    /** R29: it is not known whether the request was accepted, and repeating it could cost money */
    RESULT_UNKNOWN("result_unknown"),
    /** R33 */
    TICKET_FAILED("ticket_failed"),
    /** R35 */
    TICKET_CANCELED("ticket_canceled"),
    /** R38: no ticket of it was final after seven days */
    NO_ANSWER("no_answer");

    private final String word;

    ReasonCode(String word) {
        this.word = word;
    }

    /** The word used in REST, in the log and in the database. */
    @Override
    public String word() {
        return word;
    }

    /** True if what is to be done about it depends on what was said, and to what. */
    public boolean isRefusal() {
        return this == REQUEST_REFUSED || this == TICKET_FAILED;
    }
}
