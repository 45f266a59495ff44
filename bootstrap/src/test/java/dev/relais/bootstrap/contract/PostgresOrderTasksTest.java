package dev.relais.bootstrap.contract;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.contract.OrderTasksContract;
import dev.relais.domain.contract.Storage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("OrderTasks on PostgreSQL keep their promises")
class PostgresOrderTasksTest extends OrderTasksContract {

    @Inject
    PostgresStorage storage;

    @Override
    protected Storage storage() {
        return storage;
    }
}
