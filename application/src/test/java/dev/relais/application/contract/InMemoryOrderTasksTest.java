package dev.relais.application.contract;

import dev.relais.domain.contract.OrderTasksContract;
import dev.relais.domain.contract.Storage;
import org.junit.jupiter.api.DisplayName;

@DisplayName("OrderTasks in memory keep their promises")
class InMemoryOrderTasksTest extends OrderTasksContract {

    private final Storage storage = new InMemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
