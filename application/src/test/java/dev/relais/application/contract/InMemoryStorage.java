package dev.relais.application.contract;

import java.time.Duration;
import java.time.Instant;

import dev.relais.application.fake.ARelais;
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
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.ticket.Batches;

/** The fakes as one storage; their transactions are as long as the work. */
final class InMemoryStorage implements Storage {

    private final ARelais relais = ARelais.aRelais();

    @Override
    public void inTransaction(Runnable work) {
        work.run();
    }

    @Override
    public void shopExists(Shop shop) {
        relais.shops().add(shop);
    }

    @Override
    public ShopStatuses statuses() {
        return relais.statuses();
    }

    @Override
    public MappingVersions mappingVersions() {
        return relais.mappingVersions();
    }

    @Override
    public Orders orders() {
        return relais.orders();
    }

    @Override
    public OrderTasks tasks() {
        return relais.tasks();
    }

    @Override
    public Batches batches() {
        return relais.batches();
    }

    @Override
    public ProcessRuns runs() {
        return relais.runs();
    }

    @Override
    public Lanes lanes() {
        return relais.lanes();
    }

    @Override
    public Notices notices() {
        return relais.digests();
    }

    @Override
    public Digests digests() {
        return relais.digests();
    }

    @Override
    public History history() {
        return relais.history();
    }

    @Override
    public OrderSummaries summaries() {
        return relais.summaries();
    }

    @Override
    public Instant now() {
        return relais.time().instant();
    }

    @Override
    public void pass(Duration time) {
        relais.time().plus(time);
    }
}
