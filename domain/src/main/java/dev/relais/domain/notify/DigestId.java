package dev.relais.domain.notify;

import java.time.Instant;
import java.util.UUID;

import dev.relais.domain.order.TimeOrderedId;

/** Names a digest for ever; its mail bears this id however often it is sent, so that a repeat can be recognised. */
public record DigestId(UUID value) {

    /** A new id, ordered by time. */
    public static DigestId createdAt(Instant now) {
        return new DigestId(TimeOrderedId.at(now));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
