package dev.relais.application.sync;

import java.time.InstantSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.chain.StoreLane;
import dev.relais.domain.chain.TaskEndings;
import dev.relais.domain.chain.WorkBooks;
import dev.relais.domain.history.Failures;
import dev.relais.domain.history.History;
import dev.relais.domain.history.Lanes;
import dev.relais.domain.notify.Notices;
import dev.relais.domain.order.Orders;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.ticket.Batches;

/** Everything that the actions on orders write into, in one hand. */
@Singleton
public class Books {

    private final Orders orders;
    private final OrderTasks tasks;
    private final Batches batches;
    private final History history;
    private final Lanes lanes;
    private final Failures failures;
    private final WorkBooks work;
    private final StoreLane lane;

    @Inject
    public Books(
            Orders orders,
            OrderTasks tasks,
            Batches batches,
            History history,
            Failures failures,
            Notices notices,
            Lanes lanes,
            InstantSource time) {
        this.orders = orders;
        this.tasks = tasks;
        this.batches = batches;
        this.history = history;
        this.lanes = lanes;
        this.failures = failures;
        this.work = new WorkBooks(orders, tasks, batches, history, new TaskEndings(failures, notices));
        this.lane = new StoreLane(lanes, notices, time);
    }

    public Orders orders() {
        return orders;
    }

    public OrderTasks tasks() {
        return tasks;
    }

    public Batches batches() {
        return batches;
    }

    public History history() {
        return history;
    }

    public Lanes lanes() {
        return lanes;
    }

    public Failures failures() {
        return failures;
    }

    /** What Shopping Feed says about a store as a whole. */
    public StoreLane lane() {
        return lane;
    }

    /** What the actions of the chain write into. */
    public WorkBooks work() {
        return work;
    }
}
