package dev.relais.application.fake;

import dev.relais.domain.feed.RequestWording;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.shop.StoreId;

/** Words a request as what it is made of. */
public final class PlainWording implements RequestWording {

    @Override
    public String of(OrderOperation order) {
        return order.toString();
    }

    @Override
    public String asCurl(StoreId store, OrderOperation order) {
        return store + " " + order;
    }
}
