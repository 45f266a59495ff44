package dev.relais.bootstrap.contract;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.bootstrap.fixture.MovableTime;
import dev.relais.domain.contract.Storage;
import dev.relais.domain.history.History;
import dev.relais.domain.history.Lanes;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.mapping.MappingVersions;
import dev.relais.domain.notify.Digests;
import dev.relais.domain.notify.Notices;
import dev.relais.domain.order.Orders;
import dev.relais.domain.overview.OrderSummaries;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopStatuses;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.ticket.Batches;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The adapters as one storage. */
@Singleton
class PostgresStorage implements Storage {

    @Inject
    Shops shops;

    @Inject
    ShopStatuses statuses;

    @Inject
    MappingVersions mappingVersions;

    @Inject
    Orders orders;

    @Inject
    OrderTasks tasks;

    @Inject
    Batches batches;

    @Inject
    ProcessRuns runs;

    @Inject
    Lanes lanes;

    @Inject
    Notices notices;

    @Inject
    Digests digests;

    @Inject
    History history;

    @Inject
    OrderSummaries summaries;

    @Inject
    MovableTime time;

    @Override
    public void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    @Override
    public void shopExists(Shop shop) {
        inTransaction(() -> shops.add(shop));
    }

    @Override
    public ShopStatuses statuses() {
        return statuses;
    }

    @Override
    public MappingVersions mappingVersions() {
        return mappingVersions;
    }

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public OrderTasks tasks() {
        return tasks;
    }

    @Override
    public Batches batches() {
        return batches;
    }

    @Override
    public ProcessRuns runs() {
        return runs;
    }

    @Override
    public Lanes lanes() {
        return lanes;
    }

    @Override
    public Notices notices() {
        return notices;
    }

    @Override
    public Digests digests() {
        return digests;
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public OrderSummaries summaries() {
        return summaries;
    }

    @Override
    public Instant now() {
        return time.instant();
    }

    @Override
    public void pass(Duration passed) {
        time.pass(passed);
    }
}
