package dev.relais.bootstrap.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.contract.LanesContract;
import dev.relais.domain.contract.Storage;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Lanes on PostgreSQL keep their promises")
class PanacheLanesTest extends LanesContract {

    private static final Instant EARLY = Instant.parse("2001-01-01T00:00:00Z");

    @Inject
    PostgresStorage storage;

    @Override
    protected Storage storage() {
        return storage;
    }

    @Test
    @DisplayName(
            "R37 R16 a shop that is to be looked at by some time is visited then, and never later than was said before")
    void syncBy() {
        storage.inTransaction(() -> lanes().syncBy(shop().code(), EARLY.plusSeconds(60)));
        storage.inTransaction(() -> lanes().syncBy(shop().code(), EARLY.plus(Duration.ofDays(1))));

        assertThat(toVisit(EARLY.plusSeconds(60).minusMillis(1))).doesNotContain(shop().code());
        assertThat(toVisit(EARLY.plusSeconds(60))).contains(shop().code());
    }

    private List<ShopCode> toVisit(Instant now) {
        return storage.runs().shopsWithWork(ProcessKind.SYNC, now, 10_000);
    }
}
