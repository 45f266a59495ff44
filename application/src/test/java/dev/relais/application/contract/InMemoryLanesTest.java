package dev.relais.application.contract;

import dev.relais.domain.contract.LanesContract;
import dev.relais.domain.contract.Storage;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Lanes in memory keep their promises")
class InMemoryLanesTest extends LanesContract {

    private final Storage storage = new InMemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
