package dev.relais.bootstrap.contract;

import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.bulk.Bulk;
import dev.relais.domain.bulk.BulkDeed;
import dev.relais.domain.bulk.BulkState;
import dev.relais.domain.bulk.Bulks;
import dev.relais.domain.order.Channel;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.task.ReasonCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Work on many failures on PostgreSQL")
class PanacheBulksTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Inject
    Bulks bulks;

    @Inject
    EntityManager database;

    private final Bulk begun = Bulk.begin(
            BulkDeed.RESEND,
            new FailureFilter(
                    Optional.empty(), Optional.of(ReasonCode.TICKET_FAILED), Optional.of(new Channel("Amazon"))),
            "ada",
            42,
            NOW);

    /**
     * Each test is one transaction that is given up at its end: the worker of the running application looks for such work every
     * second and would take it away otherwise.
     */
    @BeforeEach
    void begin() {
        QuarkusTransaction.begin();
        database.createNativeQuery("update bulk set state = 'finished'").executeUpdate();
        bulks.add(begun);
        forget();
    }

    @AfterEach
    void giveUp() {
        QuarkusTransaction.rollback();
    }

    @Test
    @DisplayName("is held by one at a time, and by the next when it has been given free")
    void isHeldByOne() {
        assertThat(held()).contains(begun);
        assertThat(held()).isEmpty();
        assertThat(bulks.isAnyRunning()).isTrue();

        save(begun.further(10, 1, 99));

        assertThat(held()).hasValueSatisfying(next -> {
            assertThat(next.done()).isEqualTo(10);
            assertThat(next.skipped()).isEqualTo(1);
            assertThat(next.place()).isEqualTo(99);
        });
    }

    @Test
    @DisplayName("goes to another when whoever held it has died")
    void isTakenOver() {
        held();
        database.createNativeQuery(
                        "update bulk set lease_until = clock_timestamp() - interval '1 second' where id = :id")
                .setParameter("id", begun.id())
                .executeUpdate();

        assertThat(held()).contains(begun);
    }

    @Test
    @DisplayName("stays stopped, however far whoever held it says it has come, and is not given out again")
    void staysStopped() {
        Bulk holder = held().orElseThrow();
        boolean stopped = stop(begun.ended(BulkState.STOPPED, NOW.plusSeconds(5)));

        save(holder.further(10, 0, 99));

        assertThat(stopped).isTrue();
        assertThat(bulks.find(begun.id())).hasValueSatisfying(shown -> {
            assertThat(shown.state()).isEqualTo(BulkState.STOPPED);
            assertThat(shown.endedAt()).isEqualTo(NOW.plusSeconds(5));
        });
        assertThat(held()).isEmpty();
        assertThat(bulks.isAnyRunning()).isFalse();
        assertThat(stop(begun.ended(BulkState.STOPPED, NOW))).isFalse();
    }

    @Test
    @DisplayName("is not set back by whoever was left behind")
    void isNotSetBack() {
        Bulk slow = held().orElseThrow();
        save(slow.further(20, 0, 200));

        save(slow.further(10, 0, 99));

        assertThat(bulks.find(begun.id())).map(Bulk::place).contains(200L);
    }

    private Optional<Bulk> held() {
        Optional<Bulk> held = bulks.holdNext();
        forget();
        return held;
    }

    private void save(Bulk bulk) {
        bulks.save(bulk);
        forget();
    }

    private boolean stop(Bulk bulk) {
        boolean stopped = bulks.stop(bulk);
        forget();
        return stopped;
    }

    /** The next call reads what is in the database, like one of another node. */
    private void forget() {
        database.flush();
        database.clear();
    }
}
