package dev.relais.bootstrap.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The parts of a benchmark")
class PartsTest {

    private static final String LEFT_OUT = "left out, since 0 minutes were over";

    private final Map<String, String> facts = new LinkedHashMap<>();

    @Test
    @DisplayName("each says how long it took")
    void times() {
        Parts parts = new Parts(facts::put, Duration.ofMinutes(5));

        parts.run("depth", () -> {});
        parts.run("start", () -> {});

        assertThat(facts).containsExactly(Map.entry("time of depth", "0 s"), Map.entry("time of start", "0 s"));
    }

    @Test
    @DisplayName("one that does not end is cut short, those after it are left out, and all are named")
    void over() {
        Parts parts = new Parts(facts::put, Duration.ofMillis(100));
        AtomicBoolean isCutShort = new AtomicBoolean();
        AtomicBoolean isMeasured = new AtomicBoolean();

        parts.run("depth", () -> isCutShort.set(isInterrupted()));
        parts.run("nodes", () -> isMeasured.set(true));
        parts.run("start", () -> isMeasured.set(true));

        assertThat(isCutShort).isTrue();
        assertThat(isMeasured).isFalse();
        assertThat(facts).containsEntry(LEFT_OUT, "depth from its middle on, nodes, start");
    }

    @Test
    @DisplayName("one that fails is a failure of the benchmark, not a part that was left out")
    void fails() {
        Parts parts = new Parts(facts::put, Duration.ofMinutes(5));

        assertThatThrownBy(() -> parts.run("depth", () -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessageContaining("depth")
                .hasRootCauseMessage("no database");
        assertThat(facts).isEmpty();
    }

    private static boolean isInterrupted() {
        try {
            new CountDownLatch(1).await();
            return false;
        } catch (InterruptedException interrupted) {
            return true;
        }
    }
}
