package dev.relais.domain.ticket;

import java.time.Instant;
import java.util.UUID;

import dev.relais.domain.order.TimeOrderedId;

/** Identifies one request of ours, written down before it is sent; not to be confused with the API's {@link BatchId}. */
public record AttemptId(UUID value) {

    public static AttemptId createdAt(Instant now) {
        return new AttemptId(TimeOrderedId.at(now));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
