package dev.relais.shoppingfeed.sandbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Shows the tickets of a store as they stand at this moment. */
@Singleton
class TicketDesk {

    private final Ledger ledger;

    @Inject
    TicketDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A page of tickets; it is processing while any ticket of the whole selection, not only of the page, is open. */
    ObjectNode list(long storeId, Page page) {
        return ledger.at(now -> {
            ledger.store(storeId);
            var matching = ledger.tickets().matching(storeId, page.query(), now);
            var json = page.of(matching, ticket -> ticket.jsonAt(now));
            json.putObject("meta").put("processing", matching.stream().anyMatch(ticket -> ticket.isOpenAt(now)));
            return json;
        });
    }

    ObjectNode show(long storeId, String ticketId) {
        return ledger.at(now -> ledger.tickets()
                .find(storeId, ticketId)
                .map(ticket -> ticket.jsonAt(now))
                .orElseThrow(
                        () -> new Refused(Reply.notFound("ticket not found").about(ticketId))));
    }
}
