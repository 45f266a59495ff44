package dev.relais.bootstrap.contract;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.contract.ShopStatusesContract;
import dev.relais.domain.contract.Storage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Statuses of shops on PostgreSQL keep their promises")
class PanacheShopStatusesTest extends ShopStatusesContract {

    @Inject
    PostgresStorage storage;

    @Override
    protected Storage storage() {
        return storage;
    }
}
