package dev.relais.domain.chain;

import dev.relais.domain.history.History;
import dev.relais.domain.order.Orders;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.ticket.Batches;

/** Where orders and the work about them are written down. */
public record WorkBooks(Orders orders, OrderTasks tasks, Batches batches, History history, TaskEndings endings) {}
