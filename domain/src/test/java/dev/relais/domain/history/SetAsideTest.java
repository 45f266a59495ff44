package dev.relais.domain.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R43 what was set aside and can still be sent")
class SetAsideTest {

    private static final OrderKey ORDER = AnOrder.anOrder().build().key();
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final OrderEvent SHIP = ended(NOON, Operation.SHIP, Outcome.DISMISSED);
    private static final OrderEvent REFUND = ended(NOON, Operation.REFUND, Outcome.DISMISSED);
    private static final OrderEvent BEFORE = ended(NOON.minusSeconds(1), Operation.CANCEL, Outcome.DISMISSED);
    private static final OrderEvent FAILED = ended(NOON.minusSeconds(2), Operation.SHIP, Outcome.FAILED);

    @Test
    @DisplayName("R43 it is all that was set aside the last time, and nothing that was before")
    void theLastTime() {
        assertThat(SetAside.in(List.of(REFUND, SHIP, BEFORE, FAILED)))
                .containsExactlyInAnyOrder(Operation.SHIP, Operation.REFUND);
        assertThat(SetAside.in(List.of(FAILED, SHIP))).isEmpty();
        assertThat(SetAside.in(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    @DisplayName(
            "R43 it is none any more once something came of the order; what its shop declares alone does not count")
    void nothingSince(EventKind since) {
        OrderEvent step = since == EventKind.ENDED
                ? ended(NOON, Operation.SHIP, Outcome.SUCCEEDED)
                : step(since, NOON.plusSeconds(1), null);

        boolean isStillThere = since == EventKind.DECLARED;

        assertThat(SetAside.in(Stream.of(step, SHIP).toList()).isEmpty()).isNotEqualTo(isStillThere);
    }

    private static OrderEvent ended(Instant at, Operation operation, Outcome outcome) {
        return new OrderEvent(ORDER, at, EventKind.ENDED, operation, outcome, null, Map.of());
    }

    private static OrderEvent step(EventKind kind, Instant at, @Nullable Operation operation) {
        return OrderEvent.step(ORDER, at, kind, operation, Map.of());
    }
}
