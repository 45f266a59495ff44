package dev.relais.application.cleanup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.relais.domain.cleanup.FinishedHistory;
import dev.relais.domain.cleanup.Retention;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Deleting finished history")
class DeleteFinishedHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final ShopCode SHOP = new ShopCode("atelier");

    private final Runs runs = new Runs();
    private final Shelf shelf = new Shelf();
    private final DeleteFinishedHistory delete = new DeleteFinishedHistory(runs, shelf, InstantSource.fixed(NOW));

    @Test
    @DisplayName("R44 everything that is older than the retention time is deleted, portion by portion, and counted")
    void deletes() {
        shelf.holds("steps", 12_000);
        shelf.holds("notices", 3);

        ProcessRun run = delete.delete(SHOP, new Retention(Duration.ofDays(10))).orElseThrow();

        assertThat(shelf.portions)
                .containsExactly(
                        "5000 steps", "5000 steps", "2000 steps", "0 runs", "0 batches", "0 failures", "3 notices");
        assertThat(shelf.asked).containsOnly(NOW.minus(Duration.ofDays(10)));
        assertThat(run.counted(Figure.DELETED)).isEqualTo(12_003);
        assertThat(run.log())
                .extracting(LogEntry::message)
                .singleElement()
                .asString()
                .contains("2026-11-13");
    }

    @Test
    @DisplayName("R44 a run that finds nothing to delete leaves nothing behind")
    void findsNothing() {
        ProcessRun run = delete.delete(SHOP, new Retention(Retention.STANDARD)).orElseThrow();

        assertThat(run.isToBeShown()).isFalse();
    }

    @Test
    @DisplayName("R42 a run that lost its shop deletes no more")
    void losesItsShop() {
        shelf.holds("steps", 12_000);
        runs.keeps = 1;

        delete.delete(SHOP, new Retention(Retention.STANDARD));

        assertThat(shelf.portions).containsExactly("5000 steps");
    }

    @Test
    @DisplayName("R42 nothing is deleted while another run is at it")
    void isHeld() {
        runs.free = false;

        assertThat(delete.delete(SHOP, new Retention(Retention.STANDARD))).isEmpty();
        assertThat(shelf.portions).isEmpty();
    }

    private static final class Shelf implements FinishedHistory {

        private final Map<String, Integer> left = new LinkedHashMap<>();
        private final List<String> portions = new ArrayList<>();
        private final List<Instant> asked = new ArrayList<>();

        void holds(String what, int howMany) {
            left.put(what, howMany);
        }

        private int take(String what, Instant before, int limit) {
            asked.add(before);
            int taken = Math.min(limit, left.getOrDefault(what, 0));
            left.merge(what, -taken, Integer::sum);
            portions.add(taken + " " + what);
            return taken;
        }

        @Override
        public int deleteSteps(ShopCode shop, Instant before, int limit) {
            return take("steps", before, limit);
        }

        @Override
        public int deleteRuns(ShopCode shop, Instant before, int limit) {
            return take("runs", before, limit);
        }

        @Override
        public int deleteBatches(ShopCode shop, Instant before, int limit) {
            return take("batches", before, limit);
        }

        @Override
        public int deleteFailures(ShopCode shop, Instant before, int limit) {
            return take("failures", before, limit);
        }

        @Override
        public int deleteNotices(ShopCode shop, Instant before, int limit) {
            return take("notices", before, limit);
        }
    }

    private static final class Runs implements ProcessRuns {

        private boolean free = true;
        private int keeps = Integer.MAX_VALUE;

        @Override
        public Optional<ProcessRun> start(ProcessKind kind, ShopCode shop) {
            assertThat(kind).isEqualTo(ProcessKind.CLEANUP);
            return free ? Optional.of(new ProcessRun(new UUID(0, 1), kind, shop, NOW, this)) : Optional.empty();
        }

        @Override
        public boolean keep(ProcessRun run) {
            return keeps-- > 0;
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
        public void finish(ProcessRun run) {
            assertThat(run.shop()).isEqualTo(SHOP);
        }

        @Override
        public List<ShopCode> shopsWithWork(ProcessKind kind, Instant now, int limit) {
            return List.of(SHOP);
        }
    }
}
