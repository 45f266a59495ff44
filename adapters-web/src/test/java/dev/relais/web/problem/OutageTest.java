package dev.relais.web.problem;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A database that is away")
class OutageTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "08006, true",
        "08001, true",
        "57P01, true",
        "53300, true",
        "53100, true",
        "25006, true",
        "57014, true",
        "55P03, true",
        "40P01, true",
        "23505, false",
        "22021, false"
    })
    @DisplayName("is known by the SQL state, however deep it lies")
    void isKnownByItsState(String state, boolean away) {
        Throwable failure = new IllegalStateException("rolled back", new RuntimeException(new SQLException("", state)));

        assertThat(Outage.isBehind(failure)).isEqualTo(away);
    }

    @Test
    @DisplayName("is known behind a commit whose answer got lost, where it is only suppressed")
    void isKnownWhereItIsSuppressed() {
        Exception rolledBack = new IllegalStateException("could not commit");
        rolledBack.addSuppressed(new RuntimeException(new SQLException("read timed out", "08006")));

        assertThat(Outage.isBehind(new IllegalStateException(rolledBack))).isTrue();
    }

    @Test
    @DisplayName("is told from everything else that fails, also when the pool has no connection left")
    void isToldFromOtherFailures() {
        assertThat(Outage.isBehind(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
        assertThat(Outage.isBehind(new SQLException("syntax error"))).isFalse();
        assertThat(Outage.isBehind(new IllegalStateException("a bug of ours"))).isFalse();
        assertThat(Outage.isBehind(null)).isFalse();
    }

    @Test
    @DisplayName("is answered with 503, a failure of ours with 500")
    void isAnswered() {
        assertThat(Outage.problem(new SQLException("", "08006"), "/api/v1/orders/1")
                        .status())
                .isEqualTo(503);
        assertThat(Outage.problem(new IllegalStateException(), "/api/v1/orders/1")
                        .status())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "23505"})
    @DisplayName("S10 is logged without what lets people in behind a link to set a password")
    void hidesLinks(String state) {
        List<String> lines = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().formatMessage(line)
                        + Arrays.toString(Objects.requireNonNullElse(line.getParameters(), new Object[0])));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(Outage.class.getName());
        logger.addHandler(listener);
        try {
            Outage.problem(new SQLException("", state), "/password/canary");
        } finally {
            logger.removeHandler(listener);
        }

        assertThat(lines).singleElement().asString().contains("/password/…").doesNotContain("canary");
    }
}
