package dev.relais.bootstrap.contract;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.contract.BatchesContract;
import dev.relais.domain.order.Orders;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.ticket.Batches;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Batches on PostgreSQL keep their promises")
class PanacheBatchesTest extends BatchesContract {

    @Inject
    Storage storage;

    @BeforeEach
    void clear() {
        storage.clear();
    }

    @Override
    protected void inTransaction(Runnable work) {
        storage.inTransaction(work);
    }

    @Override
    protected void shopExists(Shop shop) {
        storage.shopExists(shop);
    }

    @Override
    protected Orders orders() {
        return storage.orders;
    }

    @Override
    protected OrderTasks tasks() {
        return storage.tasks;
    }

    @Override
    protected Batches batches() {
        return storage.batches;
    }
}
