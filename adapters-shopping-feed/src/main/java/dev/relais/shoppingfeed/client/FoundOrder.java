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

/** R03, R11: finds the order that carries a store reference and reads its link and who fulfils it (API section 10). */
final class FoundOrder {

    private FoundOrder() {}

    /** Of several orders of that reference a real one before a test order, then the latest. */
    static Optional<ShoppingFeedLink> in(List<JsonNode> orders, OrderRef storeReference) {
        return orders.stream()
                .filter(order -> storeReference
                        .value()
                        .equals(order.path("storeReference").asText(null)))
                .filter(order ->
                        Embedded.number(order.path("id")).filter(id -> id > 0).isPresent())
                .max(Comparator.<JsonNode, Boolean>comparing(
                                order -> !order.path("isTest").asBoolean(false))
                        .thenComparing(
                                order -> Embedded.number(order.path("id")).orElseThrow()))
                .map(FoundOrder::link);
    }

    private static ShoppingFeedLink link(JsonNode order) {
        Optional<String> channel = Embedded.list(order, "channel").stream()
                .findFirst()
                .flatMap(each -> Embedded.text(each.path("name")))
                .filter(name -> name.length() <= Channel.LONGEST);
        return new ShoppingFeedLink(
                new ShoppingFeedOrderId(Embedded.number(order.path("id")).orElseThrow()),
                channel.map(Channel::new).orElse(null),
                Embedded.text(order.path("reference")).orElse(null),
                FulfilmentSigns.read(
                        order.path("fulfilledBy").asText(""),
                        channel.orElse(""),
                        order.path("payment").path("method").asText(""),
                        order.path("additionalFields").path("env").asText("")));
    }
}
