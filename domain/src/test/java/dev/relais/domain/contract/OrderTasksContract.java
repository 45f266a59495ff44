package dev.relais.domain.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.ATask;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Batch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.ATask.NUMBER;
import static dev.relais.domain.fixture.ATask.STATUS;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What {@link OrderTasks} promises. */
public abstract class OrderTasksContract extends StorageContract {

    private static final Instant LEASE = TEN_O_CLOCK.plusSeconds(60);
    private static final Instant LATER = TEN_O_CLOCK.plusSeconds(120);

    @Test
    @DisplayName("R02 a shop's unsent tasks are counted as far as the question goes, those that travel are not")
    void countsUnsent() {
        saved(ATask.about(stored("1001")));
        saved(ATask.about(stored("1002")));

        assertThat(read(() -> tasks().hasUnsent(shop().code(), 2))).isTrue();
        assertThat(read(() -> tasks().hasUnsent(shop().code(), 3))).isFalse();
    }

    @Test
    @DisplayName("R02 a saved task is the order's unsent task")
    void saves() {
        AnOrder order = stored("1001");
        OrderTask task = ATask.about(order).build();

        inTransaction(() -> tasks().save(task));

        assertThat(read(() -> tasks().unsentOf(task.order()))).contains(task);
        assertThat(read(() -> tasks().unsentOf(stored("1002").build().key()))).isEmpty();
    }

    @Test
    @DisplayName("R12 saving the task again changes it, all of it")
    void changes() {
        OrderTask task = saved(ATask.about(stored("1001", "8", "T1")).wanting(NUMBER));
        OrderTask changed = new OrderTask(
                task.id(),
                task.order(),
                STATUS,
                Operation.DELIVER,
                TEN_O_CLOCK.plusSeconds(90),
                3,
                TEN_O_CLOCK.minusSeconds(5),
                true);

        inTransaction(() -> tasks().save(changed));

        assertThat(read(() -> tasks().unsentOf(task.order()))).contains(changed);
    }

    @Test
    @DisplayName("R12 a second unsent task of the same order is refused")
    void atMostOneUnsent() {
        AnOrder order = stored("1001");
        saved(ATask.about(order));
        OrderTask second = ATask.about(order).build();

        assertThatThrownBy(() -> inTransaction(() -> tasks().save(second))).isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("R12 while a task travels, the order may have one that is unsent")
    void oneTravelsOneWaits() {
        AnOrder order = stored("1001");
        travelling(order, sending(TEN_O_CLOCK), LEASE);

        OrderTask second = saved(ATask.about(order));

        assertThat(read(() -> tasks().unsentOf(second.order()))).contains(second);
    }

    @Test
    @DisplayName("R22 a task that travelled and is saved again is unsent, and the request does not hold it any more")
    void comesBack() {
        Batch batch = sending(TEN_O_CLOCK);
        SentTask sent = travelling(stored("1001"), batch, LEASE);
        assertThat(read(() -> tasks().unsentOf(sent.order()))).isEmpty();
        OrderTask back = sent.takenBack(TEN_O_CLOCK.plusSeconds(10));

        inTransaction(() -> tasks().save(back));

        assertThat(read(() -> tasks().unsentOf(sent.order()))).contains(back);
        assertThat(read(() -> batches().tasksOf(batch.attempt()))).isEmpty();
    }

    @Test
    @DisplayName("R18 a removed task is gone")
    void removes() {
        OrderTask task = saved(ATask.about(stored("1001")));

        inTransaction(() -> tasks().remove(task.id()));

        assertThat(read(() -> tasks().unsentOf(task.order()))).isEmpty();
    }

    @Test
    @DisplayName("R20 the operation that has been due longest comes first; what is not due does not count")
    void mostUrgent() {
        saved(ATask.about(stored("1001")).dueAt(TEN_O_CLOCK));
        saved(ATask.about(stored("1002", "6", "")).wanting(STATUS).dueAt(TEN_O_CLOCK.minusSeconds(1)));

        assertThat(mostUrgent(TEN_O_CLOCK)).contains(Operation.CANCEL);
        assertThat(mostUrgent(TEN_O_CLOCK.minusSeconds(1))).contains(Operation.CANCEL);
        assertThat(mostUrgent(TEN_O_CLOCK.minusMillis(1001))).isEmpty();
    }

    @Test
    @DisplayName("R20 the due tasks of one operation are claimed, most urgent first, so many at most")
    void claims() {
        OrderTask late = saved(ATask.about(stored("1001")).dueAt(TEN_O_CLOCK));
        OrderTask early = saved(ATask.about(stored("1002")).dueAt(TEN_O_CLOCK.minusSeconds(2)));
        OrderTask middle = saved(ATask.about(stored("1003")).dueAt(TEN_O_CLOCK.minusSeconds(1)));
        saved(ATask.about(stored("1004")).dueAt(TEN_O_CLOCK.plusMillis(1)));
        saved(ATask.about(stored("1005", "6", "")).wanting(STATUS));
        travelling(stored("1006"), sending(TEN_O_CLOCK), LEASE);

        assertThat(claim(Operation.SHIP, 100)).containsExactly(early, middle, late);
        assertThat(claim(Operation.SHIP, 2)).containsExactly(early, middle);
        assertThat(claim(Operation.REFUND, 100)).isEmpty();
    }

    @Test
    @DisplayName("R20 a shop's tasks are not another shop's")
    void claimsOfOneShop() {
        saved(ATask.about(stored("1001")));
        Shop other = AShop.aShop().called("shop-" + UUID.randomUUID()).build();
        shopExists(other);

        assertThat(read(() -> tasks().claimDue(other.code(), Operation.SHIP, TEN_O_CLOCK, 100)))
                .isEmpty();
        assertThat(read(() -> tasks().mostUrgent(other.code(), TEN_O_CLOCK))).isEmpty();
    }

    @Test
    @DisplayName("R21 an order is open since its latest operation without a final ticket was sent")
    void openSince() {
        AnOrder twice = stored("1001");
        SentTask first = travelling(twice, sending(TEN_O_CLOCK), LEASE);
        SentTask second = travelling(twice, sending(TEN_O_CLOCK.plusSeconds(5)), LEASE);
        OrderKey idle = stored("1002").build().key();

        assertThat(openSince(first.order(), idle))
                .containsExactly(Map.entry(first.order(), TEN_O_CLOCK.plusSeconds(5)));

        inTransaction(() -> tasks().remove(second.id()));
        assertThat(openSince(first.order(), idle)).containsExactly(Map.entry(first.order(), TEN_O_CLOCK));

        inTransaction(() -> tasks().remove(first.id()));
        assertThat(openSince(first.order(), idle)).isEmpty();
    }

    @Test
    @DisplayName("R21, R29 an order whose latest operation is unclear is as good as sent now")
    void openWhileUnclear() {
        SentTask unclear = travelling(
                stored("1001"), sending(TEN_O_CLOCK.minusSeconds(7200)).unclear(), LEASE);

        assertThat(openSince(unclear.order())).containsExactly(Map.entry(unclear.order(), LATER));
    }

    @Test
    @DisplayName("R12 the unsent tasks of several orders are found at once")
    void unsentOfSeveral() {
        OrderTask first = saved(ATask.about(stored("1001")));
        OrderTask second = saved(ATask.about(stored("1002")));
        SentTask sent = travelling(stored("1003"), sending(TEN_O_CLOCK), LEASE);
        OrderTask notAsked = saved(ATask.about(stored("1004")));

        Map<OrderKey, OrderTask> unsent =
                read(() -> tasks().unsentOf(List.of(first.order(), second.order(), sent.order())));

        assertThat(unsent).containsOnly(Map.entry(first.order(), first), Map.entry(second.order(), second));
        assertThat(notAsked.order()).isNotIn(unsent.keySet());
        assertThat(read(() -> tasks().unsentOf(List.of()))).isEmpty();
    }

    private Batch sending(Instant sentAt) {
        return Batch.sending(shop().code(), Operation.SHIP, sentAt);
    }

    private Optional<Operation> mostUrgent(Instant now) {
        return read(() -> tasks().mostUrgent(shop().code(), now));
    }

    private List<OrderTask> claim(Operation operation, int limit) {
        return read(() -> tasks().claimDue(shop().code(), operation, TEN_O_CLOCK, limit));
    }

    private Map<OrderKey, Instant> openSince(OrderKey... orders) {
        return read(() -> tasks().openSince(List.of(orders), LATER));
    }
}
