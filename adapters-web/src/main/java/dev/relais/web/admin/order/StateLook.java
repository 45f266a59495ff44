package dev.relais.web.admin.order;

import dev.relais.domain.overview.OrderState;
import io.quarkus.qute.TemplateExtension;

/** How a state looks: a tone and a shape, so that colour never speaks alone. */
@TemplateExtension
final class StateLook {

    private StateLook() {}

    /** The name of a style in the stylesheet. */
    static String tone(OrderState state) {
        return switch (state) {
            case NOTHING_TO_SEND, WITHDRAWN, DISMISSED -> "grey";
            case WAITING_FOR_TRACKING, QUEUED, BACKING_OFF, SENDING, SENT -> "blue";
            case SUCCEEDED -> "green";
            case REFUSED, UNKNOWN, STUCK -> "amber";
            case FAILED, NO_ANSWER -> "red";
        };
    }

    /** The name of an icon in the icon template. */
    static String icon(OrderState state) {
        return switch (state) {
            case NOTHING_TO_SEND, DISMISSED -> "minus";
            case WITHDRAWN -> "replaced";
            case WAITING_FOR_TRACKING -> "clock";
            case QUEUED, SENDING -> "up";
            case BACKING_OFF -> "again";
            case SENT -> "sent";
            case STUCK -> "clock";
            case SUCCEEDED -> "check";
            case UNKNOWN -> "question";
            case REFUSED -> "stop";
            case FAILED, NO_ANSWER -> "alert";
        };
    }
}
