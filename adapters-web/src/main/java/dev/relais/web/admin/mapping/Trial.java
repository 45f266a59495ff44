package dev.relais.web.admin.mapping;

import java.util.List;

import dev.relais.application.configure.PreviewMapping;
import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.change.Decision;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.shop.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What would follow from a mapping that is not saved.
 *
 * @param preview of one declaration; null if none was supposed
 */
record Trial(PreviewMapping.@Nullable Preview preview, PreviewMapping.Replayed replayed) {

    /** What would come of a declaration. */
    enum Consequence {
        SENT,
        WAITING,
        NOTHING,
        FAILED
    }

    /** A status that would ask for something else; an operation is null where nothing is asked for. */
    record Line(
            String status,
            @Nullable Operation before,
            @Nullable Operation after,
            int orders) {}

    public Consequence consequence() {
        return decision()
                .fold(new Decision.Cases<>(
                        queue -> Consequence.SENT,
                        waiting -> Consequence.WAITING,
                        ignore -> Consequence.NOTHING,
                        disregard -> Consequence.NOTHING,
                        unchanged -> Consequence.NOTHING,
                        fail -> Consequence.FAILED));
    }

    public ChangeReason reason() {
        return decision().reason();
    }

    /** What the declaration asks for, sent or not; null if it asks for nothing. */
    public @Nullable Operation operation() {
        return decision().asksFor().orElse(null);
    }

    /** One request that would be sent. */
    record Request(OrderOperation operation, String body) {

        /** The carrier and number that would be told; empty if none would. */
        public String tracking() {
            return (operation.tracking().carrier() + " " + operation.tracking().number()).strip();
        }
    }

    /** R45: the requests that would be sent, one after the other. */
    public List<Request> requests() {
        return requirePreview().told().stream()
                .map(told -> new Request(told.operation(), told.request()))
                .toList();
    }

    public List<Line> lines() {
        return replayed.changed().stream()
                .map(each -> new Line(
                        each.status().code(),
                        each.before().orElse(null),
                        each.after().orElse(null),
                        each.orders()))
                .toList();
    }

    private Decision decision() {
        return requirePreview().decision();
    }

    private PreviewMapping.Preview requirePreview() {
        if (preview == null) {
            throw new IllegalStateException("Nothing was supposed to be declared");
        }
        return preview;
    }
}
