package dev.relais.application.contract;

import dev.relais.domain.contract.ProcessRunsContract;
import dev.relais.domain.contract.Storage;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Process runs in memory keep their promises")
class InMemoryProcessRunsTest extends ProcessRunsContract {

    private final Storage storage = new InMemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
