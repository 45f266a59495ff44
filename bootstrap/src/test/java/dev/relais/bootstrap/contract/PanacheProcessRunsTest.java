package dev.relais.bootstrap.contract;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.domain.contract.ProcessRunsContract;
import dev.relais.domain.contract.Storage;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.overview.HourlyFigures;
import dev.relais.domain.overview.RunSummaries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@DisplayName("Process runs on PostgreSQL keep their promises")
class PanacheProcessRunsTest extends ProcessRunsContract {

    @Inject
    PostgresStorage storage;

    @Inject
    RunSummaries summaries;

    @Inject
    HourlyFigures figures;

    @Override
    protected Storage storage() {
        return storage;
    }

    @Test
    @DisplayName("R42 a run that begins in a transaction that comes to nothing holds no shop")
    void beginsInVain() {
        comesToNothing(() -> start().orElseThrow());

        assertThat(start()).isPresent();
    }

    @Test
    @DisplayName(
            "R42 R41 a run that is finished in a transaction that comes to nothing is finished once when it is closed")
    void finishesInVain() {
        ProcessRun run = start().orElseThrow();
        run.count(Figure.SENT, 3);
        run.log(new LogEntry(run.startedAt(), LogLevel.INFO, "first"));
        run.log(new LogEntry(run.startedAt(), LogLevel.INFO, "second"));

        comesToNothing(run::finish);
        assertThat(start()).isEmpty();
        assertThat(summaries.find(run.id())).isEmpty();
        run.close();
        run.finish();

        assertThat(start()).isPresent();
        assertThat(summaries.find(run.id())).isPresent();
        assertThat(summaries.lines(run.id(), 10)).extracting(LogEntry::message).containsExactly("first", "second");
        assertThat(figures.hours(
                        Optional.of(shop().code()),
                        run.startedAt().minus(Duration.ofHours(1)),
                        run.startedAt().plus(Duration.ofHours(1))))
                .singleElement()
                .satisfies(hour -> assertThat(hour.sent()).isEqualTo(3));
    }

    private Optional<ProcessRun> start() {
        return storage.runs().start(ProcessKind.SYNC, shop().code());
    }

    private static void comesToNothing(Runnable work) {
        QuarkusTransaction.begin();
        work.run();
        QuarkusTransaction.rollback();
    }
}
