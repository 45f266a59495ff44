package dev.relais.shoppingfeed.client;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.feed.FulfilmentSigns;
import dev.relais.domain.order.Channel;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.ShoppingFeedLink;
import dev.relais.domain.order.ShoppingFeedOrderId;

/**
 * R03, R11: an order that carries the store reference looked for, and what is read off it (API section 10).
 *
 * @param isTest true for an order made by hand to try things
 */
record FoundOrder(ShoppingFeedLink link, boolean isTest) {

    /** Empty if the order carries another reference, or no id. */
    static Optional<FoundOrder> read(JsonNode order, OrderRef storeReference) {
        return Embedded.text(order.path("storeReference"))
                .filter(storeReference.value()::equals)
                .flatMap(same -> Embedded.number(order.path("id")))
                .filter(id -> id > 0)
                .map(id -> new FoundOrder(
                        link(new ShoppingFeedOrderId(id), order),
                        order.path("isTest").asBoolean(false)));
    }

    /** Of several orders of one reference a real one before a test order, then the latest. */
    static Optional<ShoppingFeedLink> best(List<FoundOrder> orders) {
        return orders.stream()
                .max(Comparator.comparing((FoundOrder order) -> !order.isTest())
                        .thenComparing(order -> order.link().orderId().value()))
                .map(FoundOrder::link);
    }

    private static ShoppingFeedLink link(ShoppingFeedOrderId id, JsonNode order) {
        Optional<String> channel = Embedded.list(order, "channel").stream()
                .findFirst()
                .flatMap(each -> Embedded.name(each.path("name")))
                .filter(name -> name.length() <= Channel.LONGEST);
        return new ShoppingFeedLink(
                id,
                channel.map(Channel::new).orElse(null),
                Embedded.name(order.path("reference")).filter(OrderRef::isValid).orElse(null),
                FulfilmentSigns.read(
                        text(order.path("fulfilledBy")),
                        channel.orElse(""),
                        text(order.path("payment").path("method")),
                        text(order.path("additionalFields").path("env"))));
    }

    private static String text(JsonNode node) {
        return Embedded.text(node).orElse("");
    }
}
