package dev.relais.application.contract;

import java.time.Duration;
import java.time.Instant;

import dev.relais.application.fake.ARelais;
import dev.relais.domain.contract.ProcessRunsContract;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.order.Orders;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.ticket.Batches;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Process runs in memory keep their promises")
class InMemoryProcessRunsTest extends ProcessRunsContract {

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

    @Override
    protected ProcessRuns runs() {
        return relais.runs();
    }

    @Override
    protected Instant now() {
        return relais.time().instant();
    }

    @Override
    protected void pass(Duration time) {
        relais.time().plus(time);
    }
}
