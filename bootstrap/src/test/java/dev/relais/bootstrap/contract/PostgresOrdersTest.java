package dev.relais.bootstrap.contract;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.contract.OrdersContract;
import dev.relais.domain.contract.Storage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Orders on PostgreSQL keep their promises")
class PostgresOrdersTest extends OrdersContract {

    @Inject
    PostgresStorage storage;

    @Override
    protected Storage storage() {
        return storage;
    }
}
