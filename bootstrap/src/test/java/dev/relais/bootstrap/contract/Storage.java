package dev.relais.bootstrap.contract;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.order.Orders;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.ticket.Batches;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The ports on PostgreSQL, empty at the beginning of each test. */
@Singleton
class Storage {

    @Inject
    Shops shops;

    @Inject
    Orders orders;

    @Inject
    OrderTasks tasks;

    @Inject
    Batches batches;

    void clear() {
        inTransaction(() -> shops.all().forEach(shop -> shops.remove(shop.code())));
    }

    void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    void shopExists(Shop shop) {
        inTransaction(() -> shops.add(shop));
    }
}
