package dev.relais.application.contract;

import dev.relais.domain.contract.DigestsContract;
import dev.relais.domain.contract.Storage;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Digests in memory keep their promises")
class InMemoryDigestsTest extends DigestsContract {

    private final Storage storage = new InMemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
