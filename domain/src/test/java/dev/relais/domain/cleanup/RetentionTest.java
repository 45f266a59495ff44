package dev.relais.domain.cleanup;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    @DisplayName("R44 history is deleted once it is older than the retention time, 30 days unless said otherwise")
    void thirtyDays() {
        assertThat(new Retention(Retention.STANDARD).deletesBefore(NOW)).isEqualTo("2026-10-24T10:00:00Z");
        assertThat(new Retention(Duration.ofDays(90)).deletesBefore(NOW)).isEqualTo("2026-08-25T10:00:00Z");
    }

    @Test
    @DisplayName("R44 history is kept longer than tickets are followed, eight days at least")
    void eightDays() {
        assertThat(new Retention(Duration.ofDays(8)).deletesBefore(NOW)).isEqualTo("2026-11-15T10:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(Duration.ofDays(8).minusMillis(1)))
                .withMessageContaining("8 days");
    }
}
