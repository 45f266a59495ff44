package dev.relais.shoppingfeed.client;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.feed.IgnoredOrder;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.ticket.BatchId;

/** R23, R24: reads what the API says of a request it took: the batch, and the orders it left out (API section 3). */
final class AcceptanceJson {

    private AcceptanceJson() {}

    /** Empty if there is no batch id that can be kept. */
    static Optional<SendResult> read(JsonNode body) {
        return Embedded.name(body.path("id"))
                .map(batch -> new SendResult.Accepted(new BatchId(batch), ignored(body.path("report"))));
    }

    /** Relais names orders by id, so an entry without one speaks of none of them. */
    private static List<IgnoredOrder> ignored(JsonNode report) {
        return Embedded.objects(report).stream()
                .filter(AcceptanceJson::isIgnored)
                .flatMap(entry -> Embedded.number(entry.path("id"))
                        .filter(id -> id > 0)
                        .map(id -> new IgnoredOrder(
                                new ShoppingFeedOrderId(id),
                                Embedded.words(entry.path("message")).orElse("")))
                        .stream())
                .toList();
    }

    private static boolean isIgnored(JsonNode entry) {
        return Embedded.text(entry.path("state")).map("ignored"::equals).orElse(true);
    }
}
