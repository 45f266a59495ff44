package dev.relais.shoppingfeed.client;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relais.domain.feed.RequestWording;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.shop.StoreId;

/** What {@link RestShoppingFeed} sends, for people to read. */
@Singleton
class JsonWording implements RequestWording {

    private final ShoppingFeedSettings settings;

    @Inject
    JsonWording(ShoppingFeedSettings settings) {
        this.settings = settings;
    }

    @Override
    public String of(OrderOperation order) {
        return body(order).toPrettyString();
    }

    @Override
    public String asCurl(StoreId store, OrderOperation order) {
        return """
                curl -X POST '%s/v1/store/%d/order/%s' \\
                  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                  -d '%s'""".formatted(
                        settings.url().toString().replaceAll("/+$", ""),
                        store.value(),
                        order.operation().word(),
                        body(order).toString().replace("'", "'\\''"));
    }

    private static JsonNode body(OrderOperation order) {
        return OperationBody.of(order.operation(), List.of(order));
    }
}
