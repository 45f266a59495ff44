package dev.relais.shoppingfeed.client;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;

import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import dev.relais.domain.ticket.BatchId;

/** The client, pointed at a server of a test, and what the tests ask of it. */
final class AFeed {

    static final String TOKEN = "token-that-stays-at-home";
    static final StoreAccess ACCESS = new StoreAccess(new StoreId(1276), new ApiToken(TOKEN));
    static final BatchId BATCH = new BatchId("b-1");
    static final ShoppingFeedOrderId ORDER = new ShoppingFeedOrderId(18000000001L);
    static final OrderRef REFERENCE = new OrderRef("1001");

    private AFeed() {}

    private record Settings(URI url, Duration connectTimeout, Duration readTimeout, String userAgentVersion)
            implements ShoppingFeedSettings {}

    static RestShoppingFeed at(URI url) {
        return at(url, Duration.ofSeconds(10));
    }

    static RestShoppingFeed at(URI url, Duration readTimeout) {
        return at(url, Duration.ofSeconds(5), readTimeout);
    }

    static RestShoppingFeed at(URI url, Duration connectTimeout, Duration readTimeout) {
        return new RestShoppingFeed(
                new Settings(url, connectTimeout, readTimeout, "1.2.3"), InstantSource.fixed(TimeForTests.NOW));
    }

    static List<OrderOperation> orders(Operation operation, int number) {
        return LongStream.range(0, number)
                .mapToObj(each ->
                        new OrderOperation(operation, new ShoppingFeedOrderId(ORDER.value() + each), Tracking.NONE, ""))
                .toList();
    }
}
