package dev.relais.application.contract;

import dev.relais.application.fake.ARelais;
import dev.relais.domain.contract.OrdersContract;
import dev.relais.domain.order.Orders;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.ticket.Batches;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Orders in memory keep their promises")
class InMemoryOrdersTest extends OrdersContract {

    private final ARelais relais = ARelais.aRelais();

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }

    @Override
    protected void shopExists(Shop shop) {
        relais.shops().add(shop);
    }

    @Override
    protected Orders orders() {
        return relais.orders();
    }

    @Override
    protected OrderTasks tasks() {
        return relais.tasks();
    }

    @Override
    protected Batches batches() {
        return relais.batches();
    }
}
