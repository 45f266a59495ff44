package dev.relais.web.admin.order;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;

import dev.relais.application.inspect.ShowOrder;
import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.task.ReasonCode;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One step of an order's timeline, its codes recognised, for the words of {@code OrderPage/step.html}.
 *
 * @param number counts from the oldest step, so that it stays the same when new ones come
 * @param consequence what followed from a declaration; null if the step tells none
 * @param cause why work ended badly; null if the step tells none
 * @param until when it goes on; null if the step does not say
 * @param request what was sent in it; null if nothing was
 * @param took how long after the sending an end came; null for every other step
 */
public record Step(
        int number,
        OrderEvent event,
        Moment at,
        @Nullable ChangeReason consequence,
        @Nullable ReasonCode cause,
        @Nullable Moment until,
        ShowOrder.@Nullable Request request,
        @Nullable String took) {

    /** A step that stands by itself, outside its timeline. */
    public static Step of(OrderEvent event, Instant now, ZoneId zone) {
        return of(0, event, now, zone);
    }

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
                until(event, now, zone),
                null,
                null);
    }

    /** The same step with what was sent in it; null if nothing was. */
    Step with(ShowOrder.@Nullable Request sent) {
        return new Step(number, event, at, consequence, cause, until, sent, took);
    }

    /** The same step with how long after the sending it came. */
    Step after(Duration sending) {
        return new Step(number, event, at, consequence, cause, until, request, words(sending));
    }

    private static String words(Duration duration) {
        return duration.compareTo(Duration.ofMinutes(1)) < 0
                ? duration.toMillis() / 1000.0 + " s"
                : duration.toHours() + " h " + duration.toMinutesPart() + " min " + duration.toSecondsPart() + " s";
    }

    /** True if the status alone, by the mapping, led to what was to be told (R08). */
    public boolean isMapped() {
        return event.kind() == EventKind.DECLARED
                && event.operation() != null
                && (consequence == ChangeReason.STATUS_CHANGED || consequence == ChangeReason.WAITING_FOR_TRACKING);
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
