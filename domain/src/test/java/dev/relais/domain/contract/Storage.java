package dev.relais.domain.contract;

import java.time.Duration;
import java.time.Instant;

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

/** A storage that is held to the contracts, with the time it goes by. */
public interface Storage {

    /** Runs this in a transaction and commits it; what it throws is thrown. */
    void inTransaction(Runnable work);

    /** Has the shop stored, in a transaction of its own. */
    void shopExists(Shop shop);

    ShopStatuses statuses();

    MappingVersions mappingVersions();

    Orders orders();

    OrderTasks tasks();

    Batches batches();

    ProcessRuns runs();

    Lanes lanes();

    Notices notices();

    Digests digests();

    History history();

    OrderSummaries summaries();

    /** The time that the storage goes by. */
    Instant now();

    /** Lets time go by for the storage. */
    void pass(Duration time);
}
