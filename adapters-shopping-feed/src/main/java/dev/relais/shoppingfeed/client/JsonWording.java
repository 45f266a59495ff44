package dev.relais.shoppingfeed.client;

import java.util.List;

import jakarta.inject.Singleton;

import dev.relais.domain.feed.RequestWording;
import dev.relais.domain.order.OrderOperation;

/** The body that {@link RestShoppingFeed} sends, on several lines. */
@Singleton
class JsonWording implements RequestWording {

    @Override
    public String of(OrderOperation order) {
        return OperationBody.of(order.operation(), List.of(order)).toPrettyString();
    }
}
