package dev.relais.application.contract;

import dev.relais.domain.contract.OrderSummariesContract;
import dev.relais.domain.contract.Storage;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Lists of orders in memory keep their promises")
class InMemoryOrderSummariesTest extends OrderSummariesContract {

    private final Storage storage = new InMemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
