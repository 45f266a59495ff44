package dev.relais.domain.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.order.TimeOrderedId;
import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R41 a process run keeps its figures and its log")
class ProcessRunTest {

    private final Recorded runs = new Recorded();
    private final ProcessRun run = new ProcessRun(
            TimeOrderedId.at(TEN_O_CLOCK), ProcessKind.SYNC, aShop().build().code(), TEN_O_CLOCK, runs);

    @Test
    @DisplayName("R41 every figure is there, those that are 0 included")
    void figures() {
        run.count(Figure.SENT, 2);
        run.count(Figure.SENT, 1);

        assertThat(run.figures()).containsOnlyKeys(Figure.values()).containsEntry(Figure.SENT, 3);
        assertThat(run.counted(Figure.FAILED)).isZero();
    }

    @Test
    @DisplayName("R41 a run that counted and logged nothing did nothing")
    void didSomething() {
        assertThat(run.didSomething()).isFalse();

        run.log(new LogEntry(TEN_O_CLOCK, LogLevel.INFO, "something"));

        assertThat(run.didSomething()).isTrue();
        assertThat(run.isToBeShown()).isTrue();
    }

    @Test
    @DisplayName("R41 a run is shown if it did something, or if somebody asked for it")
    void isShown() {
        assertThat(run.isToBeShown()).isFalse();

        run.wasAskedFor();

        assertThat(run.isToBeShown()).isTrue();
        assertThat(run.didSomething()).isFalse();
    }

    @Test
    @DisplayName("R42 closing a run gives its shop free, even after a bug")
    void closes() {
        try (run) {
            assertThat(runs.finished).isEmpty();
        }

        assertThat(runs.finished).containsExactly(run);
    }

    @Test
    @DisplayName("R42 a run that was finished before it is closed is not finished twice")
    void finishes() {
        try (run) {
            run.finish();
            run.wasStored();
        }

        assertThat(runs.finished).containsExactly(run);
    }

    @Test
    @DisplayName("R42 a run whose finish came to nothing is finished when it is closed")
    void finishesAgain() {
        try (run) {
            run.finish();
        }

        assertThat(runs.finished).containsExactly(run, run);
    }

    private static final class Recorded implements ProcessRuns {

        private final List<ProcessRun> finished = new ArrayList<>();

        @Override
        public Optional<ProcessRun> start(ProcessKind kind, ShopCode shop) {
            return Optional.empty();
        }

        @Override
        public boolean keep(ProcessRun kept) {
            return true;
        }

        @Override
        public void keepOpen() {}

        @Override
        public boolean finishLeft() {
            return false;
        }

        @Override
        public Map<ProcessKind, List<ShopCode>> leftBehind(Instant now) {
            return Map.of();
        }

        @Override
        public void finish(ProcessRun closed) {
            finished.add(closed);
        }

        @Override
        public List<ShopCode> shopsWithWork(ProcessKind kind, Instant now, int limit) {
            return List.of();
        }
    }
}
