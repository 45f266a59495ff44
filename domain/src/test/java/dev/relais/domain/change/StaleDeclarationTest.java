package dev.relais.domain.change;

import java.time.Instant;
import java.util.Optional;

import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.AnOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.change.ASituation.by;
import static dev.relais.domain.change.ASituation.decided;
import static dev.relais.domain.change.ASituation.knowing;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R10 a declaration older than what is known changes nothing")
class StaleDeclarationTest {

    @ParameterizedTest(name = "R10 known at {0}, declared at {1}: stale {2}")
    @CsvSource({
        "2026-03-02T10:00:00.000Z, 2026-03-02T09:59:59.999Z, true",
        "2026-03-02T10:00:00.000Z, 2026-03-02T10:00:00.000Z, false",
        "2026-03-02T10:00:00.000Z, 2026-03-02T10:00:00.001Z, false",
        "2026-03-02T10:00:00.000Z,                         , false",
        "                        , 2026-03-02T09:00:00.000Z, false",
        "                        ,                         , false"
    })
    @DisplayName("R10 only an earlier time is stale; a missing one never is")
    void comparesTimes(@Nullable Instant known, @Nullable Instant declared, boolean stale) {
        AnOrder order = known == null
                ? anOrder().declared("4", "T1")
                : anOrder().declared(aDeclaration("4", "T1").changedAt(known));
        ADeclaration next =
                declared == null ? aDeclaration("6") : aDeclaration("6").changedAt(declared);

        Optional<Decision> decision = by(new StaleDeclaration(), knowing(order).hearing(next));

        assertThat(decision)
                .isEqualTo(stale ? Optional.of(new Decision.Unchanged(ChangeReason.STALE, false)) : Optional.empty());
    }

    @Test
    @DisplayName("R10 a declaration that names no time keeps the time that was known")
    void remembersTheLatestTime() {
        AnOrder order =
                anOrder().declared(aDeclaration("3").changedAt(TEN_O_CLOCK)).declared("4");

        Decision decision = decided(knowing(order).hearing(aDeclaration("6").changedAt(TEN_O_CLOCK.minusSeconds(1))));

        assertThat(decision.reason()).isEqualTo(ChangeReason.STALE);
    }
}
