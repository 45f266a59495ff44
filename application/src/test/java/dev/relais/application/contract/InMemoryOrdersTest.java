package dev.relais.application.contract;

import dev.relais.domain.contract.OrdersContract;
import dev.relais.domain.contract.Storage;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Orders in memory keep their promises")
class InMemoryOrdersTest extends OrdersContract {

    private final Storage storage = new InMemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
