package dev.relais.web.admin.problem;

import java.util.Optional;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.ReasonCode;

/** Where the remedy for a cause is. */
final class Fix {

    private Fix() {}

    /** The address of the page of this shop where it can be mended for all its orders; empty if that depends on the order. */
    static Optional<String> in(ShopCode shop, ReasonCode cause) {
        return switch (cause) {
            case TICKET_FAILED, REQUEST_REFUSED, OPERATION_NOT_SUPPORTED_BY_CHANNEL ->
                Optional.of("/shops/" + shop + "/carriers");
            case ORDER_IGNORED, SHOPPING_FEED_UNREACHABLE -> Optional.of("/shops/" + shop);
            case TRACKING_NUMBER_MISSING, RESULT_UNKNOWN, TICKET_CANCELED, NO_ANSWER -> Optional.empty();
        };
    }
}
