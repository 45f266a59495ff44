package dev.relais.shoppingfeed.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Ticket;
import dev.relais.domain.ticket.TicketState;

/** Reads one ticket (API section 4). */
final class TicketJson {

    private TicketJson() {}

    static Ticket read(JsonNode ticket) {
        JsonNode payload = ticket.path("payload");
        return new Ticket(
                Embedded.name(ticket.path("id")).orElse(""),
                Embedded.name(ticket.path("batchId")).orElse(null),
                TicketState.of(Embedded.text(ticket.path("state")).orElse("")),
                Embedded.number(payload.path("id")).orElse(null),
                Embedded.name(payload.path("reference")).orElse(null),
                Embedded.name(payload.path("channelName"))
                        .or(() -> Embedded.name(payload.path("channel")))
                        .orElse(null),
                Embedded.words(ticket.path("result").path("message")).orElse(""));
    }

    static boolean isAbout(JsonNode ticket, ShoppingFeedOrderId order) {
        return Embedded.number(ticket.path("payload").path("id"))
                .filter(id -> id == order.value())
                .isPresent();
    }

    /** True unless the ticket says it belongs to another batch. */
    static boolean isOf(JsonNode ticket, BatchId batch) {
        return Embedded.text(ticket.path("batchId")).map(batch.value()::equals).orElse(true);
    }

    /** True if the ticket was made then or later; one that does not say counts as later. */
    static boolean isSince(JsonNode ticket, Instant since) {
        return scheduledAt(ticket).map(at -> !at.isBefore(since)).orElse(true);
    }

    private static Optional<Instant> scheduledAt(JsonNode ticket) {
        try {
            return Embedded.text(ticket.path("scheduledAt"))
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
