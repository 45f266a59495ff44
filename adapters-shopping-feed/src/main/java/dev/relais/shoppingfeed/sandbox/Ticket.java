package dev.relais.shoppingfeed.sandbox;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The fate of one order in one request, which moves by the clock alone: scheduled, running, final. */
record Ticket(
        String id,
        String batchId,
        long storeId,
        Operation operation,
        ObjectNode payload,
        Instant acceptedAt,
        Ending ending) {

    static final Duration SCHEDULED_FOR = Duration.ofSeconds(2);

    TicketState stateAt(Instant now) {
        if (!now.isBefore(endsAt())) {
            return ending.state();
        }
        return now.isBefore(startsAt()) ? TicketState.SCHEDULED : TicketState.RUNNING;
    }

    boolean isOpenAt(Instant now) {
        return !stateAt(now).isFinal();
    }

    Instant startsAt() {
        return acceptedAt.plus(SCHEDULED_FOR);
    }

    Instant endsAt() {
        return acceptedAt.plus(ending.after());
    }

    long orderId() {
        return payload.path("id").asLong();
    }

    ObjectNode jsonAt(Instant now) {
        var json = Json.object()
                .put("id", id)
                .put("batchId", batchId)
                .put("type", operation.ticketType())
                .put("state", stateAt(now).wireName())
                .put("storeId", storeId);
        json.set("payload", payload);
        json.set("result", isOpenAt(now) ? null : result());
        json.put("scheduledAt", Json.time(acceptedAt))
                .put("startedAt", Json.time(reached(startsAt(), now)))
                .put("finishedAt", Json.time(reached(endsAt(), now)));
        return json.set("_links", Links.self(Links.tickets(storeId) + "/" + id));
    }

    private ObjectNode result() {
        var result = Json.object().put("message", ending.message());
        result.putArray("data");
        return result;
    }

    private static @Nullable Instant reached(Instant moment, Instant now) {
        return now.isBefore(moment) ? null : moment;
    }
}
