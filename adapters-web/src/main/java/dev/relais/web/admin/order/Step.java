package dev.relais.web.admin.order;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;

import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.task.ReasonCode;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One step of an order's timeline, its codes recognised.
 *
 * @param number counts from the oldest step, so that it stays the same when new ones come
 * @param consequence what followed from a declaration; null if the step tells none
 * @param cause why work ended badly; null if the step tells none
 * @param until when it goes on; null if the step does not say
 */
record Step(
        int number,
        OrderEvent event,
        Moment at,
        @Nullable ChangeReason consequence,
        @Nullable ReasonCode cause,
        @Nullable Moment until) {

    static Step of(int number, OrderEvent event, Instant now, ZoneId zone) {
        return new Step(
                number,
                event,
                new Moment(event.at(), now, zone),
                Stream.of(ChangeReason.values())
                        .filter(reason -> reason.word().equals(event.reason()))
                        .findFirst()
                        .orElse(null),
                Stream.of(ReasonCode.values())
                        .filter(reason -> reason.word().equals(event.reason()))
                        .findFirst()
                        .orElse(null),
                until(event, now, zone));
    }

    /** A detail by its name; empty if the step has none of that name. */
    public String detail(String name) {
        return event.details().getOrDefault(name, "");
    }

    private static @Nullable Moment until(OrderEvent event, Instant now, ZoneId zone) {
        try {
            String until = event.details().get("until");
            return until == null ? null : new Moment(Instant.parse(until), now, zone);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
