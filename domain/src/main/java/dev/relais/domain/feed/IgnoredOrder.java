package dev.relais.domain.feed;

import dev.relais.domain.order.ShoppingFeedOrderId;

/** R24: an order of a request that the API's {@code report} lists as ignored, and why. */
public record IgnoredOrder(ShoppingFeedOrderId orderId, String message) {}
