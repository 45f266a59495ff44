package dev.relais.application.contract;

import dev.relais.domain.contract.ShopStatusesContract;
import dev.relais.domain.contract.Storage;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Statuses of shops in memory keep their promises")
class InMemoryShopStatusesTest extends ShopStatusesContract {

    private final Storage storage = new InMemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
