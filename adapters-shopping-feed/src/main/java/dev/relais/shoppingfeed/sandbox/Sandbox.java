package dev.relais.shoppingfeed.sandbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** The door for the host application: lets it furnish the sandbox with sample orders before anybody calls. */
@Singleton
public class Sandbox {

    private final OrderDesk orders;

    @Inject
    Sandbox(OrderDesk orders) {
        this.orders = orders;
    }

    /**
     * Adds an order awaiting shipment, unless an order of that id exists in any store: that one is left as it is.
     *
     * @param reference the marketplace's reference, whose ending may ask for trouble: {@code DEMO-1007-FAIL-CARRIER}
     * @param storeReference the shop's own reference, or null while the shop has not acknowledged the order
     * @return whether the order was added
     */
    public boolean addOrder(long storeId, long id, String reference, String channel, @Nullable String storeReference) {
        var order = Json.object()
                .put("id", id)
                .put("reference", reference)
                .put("channelName", channel)
                .put("storeReference", storeReference);
        return orders.createOnce(storeId, order);
    }
}
