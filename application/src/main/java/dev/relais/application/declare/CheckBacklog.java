package dev.relais.application.declare;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.OrderTasks;

/** Tells how much of a shop waits to be sent, so that it can be asked to wait itself before there is too much of it. */
@Singleton
public class CheckBacklog {

    private final OrderTasks tasks;

    @Inject
    public CheckBacklog(OrderTasks tasks) {
        this.tasks = tasks;
    }

    /** True if so many updates of the shop, or more, are unsent. */
    @Transactional
    public boolean isFull(ShopCode shop, int limit) {
        return tasks.hasUnsent(shop, limit);
    }
}
