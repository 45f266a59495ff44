package dev.relais.domain.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.overview.RefusedAccess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.system.Finding.Check;
import static dev.relais.domain.system.Finding.Verdict;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The doctor")
class DoctorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Backlog NOTHING = new Backlog(5, 0, 3, 0, 2, 0);
    private static final RefusedAccess REFUSED = new RefusedAccess(3, 12, List.of());
    private static final Schedule ON = new Schedule(ProcessKind.SYNC, "1m", NOW, null);
    private static final Schedule OFF = new Schedule(ProcessKind.DIGEST, "off", null, null);

    @Test
    @DisplayName("finds nothing where there is nothing, whatever waits, is sent or has failed")
    void findsNothing() {
        assertThat(examine(Duration.ZERO, List.of(ON), NOTHING, RefusedAccess.NONE))
                .extracting(Finding::verdict)
                .containsOnly(Verdict.WELL)
                .hasSize(Check.values().length);
    }

    @ParameterizedTest
    @DisplayName("minds a clock that is apart from the database's, in either direction")
    @CsvSource({"PT1.999S, WELL", "PT2S, LOOK", "PT-2S, LOOK", "PT59.9S, LOOK", "PT1M, MEND", "PT-1H, MEND"})
    void clock(Duration ahead, Verdict verdict) {
        assertThat(examine(ahead, List.of(ON), NOTHING, RefusedAccess.NONE))
                .contains(new Finding(Check.CLOCK, verdict, ahead.abs().toSeconds()));
    }

    @Test
    @DisplayName(
            "R27, R29 minds what is overdue, shops whose access is refused and what waits for it, what is unclear, and schedules that are off")
    void findsTrouble() {
        assertThat(examine(Duration.ZERO, List.of(ON, OFF), new Backlog(9, 7, 0, 2, 0, 0), REFUSED))
                .contains(
                        new Finding(Check.OVERDUE, Verdict.MEND, 7),
                        new Finding(Check.ACCESS, Verdict.MEND, 3),
                        new Finding(Check.KEPT, Verdict.MEND, 12),
                        new Finding(Check.UNCLEAR, Verdict.LOOK, 2),
                        new Finding(Check.SCHEDULES, Verdict.LOOK, 1));
    }

    private static List<Finding> examine(
            Duration ahead, List<Schedule> schedules, Backlog backlog, RefusedAccess refused) {
        DatabaseFacts database = new DatabaseFacts("PostgreSQL 18", "14", 1000, 3, NOW);
        return Doctor.examine(database, NOW.plus(ahead), schedules, backlog, refused);
    }
}
