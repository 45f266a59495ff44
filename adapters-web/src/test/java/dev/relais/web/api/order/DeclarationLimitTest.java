package dev.relais.web.api.order;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import dev.relais.web.problem.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

class DeclarationLimitTest {

    private static final UUID KEY = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    private final DeclarationLimit limit = new DeclarationLimit(600, now::get);

    @Test
    @DisplayName("six hundred declarations pass at once, one more does not, and another key is not concerned")
    void passesAMinutesWorth() {
        IntStream.range(0, 600).forEach(i -> limit.take(KEY, 1));

        assertThat(passes(KEY, 1)).isFalse();
        assertThat(passes(OTHER, 600)).isTrue();
    }

    @Test
    @DisplayName("what was used comes back evenly, ten a second")
    void comesBack() {
        limit.take(KEY, 600);

        pass(Duration.ofMillis(99));
        assertThat(passes(KEY, 1)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(passes(KEY, 1)).isTrue();
        pass(Duration.ofSeconds(3));
        assertThat(passes(KEY, 31)).isFalse();
        assertThat(passes(KEY, 30)).isTrue();
    }

    @Test
    @DisplayName("a call that is refused costs nothing, and says when it would pass, in whole seconds")
    void saysWhen() {
        limit.take(KEY, 590);

        assertThatThrownBy(() -> limit.take(KEY, 25)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(429);
            assertThat(refusal.problem().type()).isEqualTo("too-many-declarations");
            assertThat(refusal.problem().detail()).contains("600").contains("Retry-After");
            assertThat(refusal).extracting("wait").isEqualTo(Duration.ofMillis(1500));
        });
        assertThat(passes(KEY, 10)).isTrue();
    }

    @Test
    @DisplayName("a call of more than a minute allows passes when all of a minute is left, and is paid back")
    void longCall() {
        limit.take(KEY, 1);
        assertThat(passes(KEY, 1000)).isFalse();
        pass(Duration.ofMillis(100));

        assertThat(passes(KEY, 1000)).isTrue();

        pass(Duration.ofSeconds(40));
        assertThat(passes(KEY, 1)).isFalse();
        pass(Duration.ofMillis(100));
        assertThat(passes(KEY, 1)).isTrue();
    }

    @Test
    @DisplayName("a long call is not forgiven when its key is forgotten")
    void forgetsNoDebt() {
        DeclarationLimit slow = new DeclarationLimit(1, now::get);
        slow.take(KEY, 1000);

        pass(Duration.ofMinutes(999));
        assertThat(catchThrowable(() -> slow.take(KEY, 1))).isInstanceOf(Refusal.class);
        pass(Duration.ofMinutes(1));
        slow.take(KEY, 1);
    }

    @Test
    @DisplayName("with 0 any number passes, and fewer than none is refused when Relais starts")
    void canBeSwitchedOff() {
        DeclarationLimit off = new DeclarationLimit(0, now::get);

        IntStream.range(0, 100).forEach(i -> off.take(KEY, 1000));

        assertThatThrownBy(() -> new DeclarationLimit(-1, now::get))
                .hasMessageContaining("relais.declarations-per-minute");
    }

    private boolean passes(UUID key, int declarations) {
        return catchThrowable(() -> limit.take(key, declarations)) == null;
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
