package dev.relais.application.simulation;

import java.time.InstantSource;

import dev.relais.application.fake.InMemoryBatches;
import dev.relais.application.fake.InMemoryDigests;
import dev.relais.application.fake.InMemoryFailures;
import dev.relais.application.fake.InMemoryHistory;
import dev.relais.application.fake.InMemoryLanes;
import dev.relais.application.fake.InMemoryOrderTasks;
import dev.relais.application.fake.InMemoryOrders;
import dev.relais.application.fake.InMemoryProcessRuns;
import dev.relais.application.fake.InMemoryShops;
import dev.relais.application.fake.InMemoryUnknownOrders;
import dev.relais.application.fake.Tables;
import dev.relais.application.sync.Books;
import dev.relais.domain.history.History;
import dev.relais.domain.history.Lanes;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.ticket.Batches;

/** The storage that both nodes share. */
record Ports(
        Tables tables,
        Shops shops,
        OrderTasks tasks,
        Batches batches,
        History history,
        Lanes lanes,
        ProcessRuns runs,
        InstantSource time) {

    static Ports over(Tables tables, InstantSource time) {
        return new Ports(
                tables,
                new InMemoryShops(tables),
                new InMemoryOrderTasks(tables),
                new InMemoryBatches(tables),
                new InMemoryHistory(tables),
                new InMemoryLanes(tables),
                new InMemoryProcessRuns(tables, time),
                time);
    }

    Ports with(OrderTasks others) {
        return new Ports(tables, shops, others, batches, history, lanes, runs, time);
    }

    Ports with(Batches others) {
        return new Ports(tables, shops, tasks, others, history, lanes, runs, time);
    }

    Ports with(History other) {
        return new Ports(tables, shops, tasks, batches, other, lanes, runs, time);
    }

    Ports with(Lanes others) {
        return new Ports(tables, shops, tasks, batches, history, others, runs, time);
    }

    Ports with(ProcessRuns others) {
        return new Ports(tables, shops, tasks, batches, history, lanes, others, time);
    }

    Books books() {
        return new Books(
                new InMemoryOrders(tables, time),
                tasks,
                batches,
                history,
                new InMemoryFailures(tables),
                new InMemoryDigests(tables),
                lanes,
                time);
    }

    InMemoryUnknownOrders unknownOrders() {
        return new InMemoryUnknownOrders(tables);
    }
}
