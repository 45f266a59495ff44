package dev.relais.bootstrap.contract;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.contract.BatchesContract;
import dev.relais.domain.contract.Storage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Batches on PostgreSQL keep their promises")
class PostgresBatchesTest extends BatchesContract {

    @Inject
    PostgresStorage storage;

    @Override
    protected Storage storage() {
        return storage;
    }
}
