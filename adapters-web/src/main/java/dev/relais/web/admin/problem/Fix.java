package dev.relais.web.admin.problem;

import dev.relais.domain.task.ReasonCode;
import io.quarkus.qute.TemplateExtension;

/** Where the remedy for a cause is. */
@TemplateExtension
final class Fix {

    private Fix() {}

    /** The address of the page where it can be mended. */
    static String address(ReasonCode cause) {
        return switch (cause) {
            case TICKET_FAILED, REQUEST_REFUSED -> "/carriers";
            case OPERATION_NOT_SUPPORTED_BY_CHANNEL -> "/carriers#channels";
            case SHOPPING_FEED_UNREACHABLE -> "/shops";
            case TRACKING_NUMBER_MISSING, ORDER_IGNORED, RESULT_UNKNOWN, TICKET_CANCELED, NO_ANSWER ->
                "/problems/" + cause.word();
        };
    }
}
