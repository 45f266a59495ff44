package dev.relais.shoppingfeed.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.ticket.Ticket;
import dev.relais.domain.ticket.TicketState;

/** Reads one ticket (API section 4). */
final class TicketJson {

    private TicketJson() {}

    static Ticket read(JsonNode ticket) {
        JsonNode payload = ticket.path("payload");
        return new Ticket(
                ticket.path("id").asText(),
                Embedded.text(ticket.path("batchId")).orElse(null),
                TicketState.of(ticket.path("state").asText()),
                Embedded.number(payload.path("id")).orElse(null),
                Embedded.text(payload.path("reference")).orElse(null),
                Embedded.text(payload.path("channelName"))
                        .or(() -> Embedded.text(payload.path("channel")))
                        .orElse(null),
                Embedded.text(ticket.path("result").path("message")).orElse(""));
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
