package dev.relais.application.contract;

import dev.relais.domain.contract.MappingVersionsContract;
import dev.relais.domain.contract.Storage;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Versions of mappings in memory keep their promises")
class InMemoryMappingVersionsTest extends MappingVersionsContract {

    private final Storage storage = new InMemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
