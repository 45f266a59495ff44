package dev.relais.domain.task;

import dev.relais.domain.fixture.ATask;
import dev.relais.domain.shop.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R22 work that comes back is the same work")
class SentTaskTest {

    private final OrderTask task =
            ATask.about(anOrder().declared("4", "T1")).wanting(NUMBER).build();
    private final SentTask sent =
            ATask.about(anOrder().declared("4", "T1")).wanting(NUMBER).sent();

    @Test
    @DisplayName("R26 the first try is remembered when work is handed over")
    void remembersTheFirstTry() {
        OrderTask back = sent.takenBack(TEN_O_CLOCK.plusSeconds(10));

        assertThat(task.firstTriedAt()).isNull();
        assertThat(back.firstTriedAt()).isEqualTo(TEN_O_CLOCK);
        assertThat(back.attempts()).isEqualTo(1);
    }

    @Test
    @DisplayName("R22 work taken back wants what the request carried, and waits until it is due")
    void takenBack() {
        OrderTask back = sent.takenBack(TEN_O_CLOCK.plusSeconds(10));

        assertThat(back.id()).isEqualTo(sent.id());
        assertThat(back.wanted()).isEqualTo(NUMBER);
        assertThat(back.next()).isEqualTo(Operation.SHIP);
        assertThat(back.dueAt()).isEqualTo(TEN_O_CLOCK.plusSeconds(10));
    }

    @Test
    @DisplayName("R25 R27 a request that was not even looked at does not count as a try")
    void postponed() {
        OrderTask back = sent.postponed(TEN_O_CLOCK.plusSeconds(30));

        assertThat(back.attempts()).isZero();
        assertThat(back.firstTriedAt()).isNull();
        assertThat(back.dueAt()).isEqualTo(TEN_O_CLOCK.plusSeconds(30));
    }
}
