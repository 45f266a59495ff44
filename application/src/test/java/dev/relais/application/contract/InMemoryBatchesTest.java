package dev.relais.application.contract;

import dev.relais.domain.contract.BatchesContract;
import dev.relais.domain.contract.Storage;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Batches in memory keep their promises")
class InMemoryBatchesTest extends BatchesContract {

    private final Storage storage = new InMemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
