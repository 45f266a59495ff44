package dev.relais.domain.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.ATask;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.BatchState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

/** What {@link Batches} promises. */
public abstract class BatchesContract extends StorageContract {

    private static final Instant LEASE = TEN_O_CLOCK.plusSeconds(60);

    @Test
    @DisplayName("R29 a request that was written down holds its tasks, as they were sent")
    void holdsItsTasks() {
        Batch batch = sending();

        SentTask sent = travelling(stored("1001"), batch, LEASE);

        assertThat(read(() -> batches().tasksOf(batch.attempt()))).containsExactly(sent);
        assertThat(read(() -> batches().tasksOf(sending().attempt()))).isEmpty();
    }

    @Test
    @DisplayName("R29 it is known which batches left before a request, so that their tickets prove nothing of it")
    void knowsTheBatchesOfEarlierRequests() {
        Batch earlier = sentAt(TEN_O_CLOCK.minusSeconds(1), "earlier").settled();
        Batch unclear = sentAt(TEN_O_CLOCK, "own").unclear();
        Batch later = sentAt(TEN_O_CLOCK.plusSeconds(1), "later");
        List.of(unclear, earlier, later)
                .forEach(each -> inTransaction(() -> batches().write(each, List.of(), LEASE)));

        List<BatchId> asked = Stream.of("own", "earlier", "later", "never seen")
                .map(BatchId::new)
                .toList();

        assertThat(read(() -> batches().ofEarlier(unclear, asked))).containsExactly(new BatchId("earlier"));
        assertThat(read(() -> batches().ofEarlier(unclear, List.of()))).isEmpty();
    }

    private Batch sentAt(Instant time, String id) {
        return Batch.sending(shop().code(), Operation.SHIP, time).accepted(new BatchId(id), time);
    }

    @Test
    @DisplayName("R46 what was sent stays as it was sent when the order changes afterwards")
    void keepsWhatWasSent() {
        AnOrder order = stored("1001");
        Batch batch = sending();
        SentTask sent = travelling(order, batch, LEASE);

        inTransaction(() -> orders().save(order.declared("4", "T2").build()));

        assertThat(read(() -> batches().tasksOf(batch.attempt())))
                .extracting(SentTask::sent)
                .containsExactly(sent.sent());
    }

    @Test
    @DisplayName("R28 tasks move from a request into parts of it")
    void movesTasks() {
        Batch whole = sending();
        SentTask sent = travelling(stored("1001"), whole, LEASE);
        Batch part = Batch.ready(shop().code(), Operation.SHIP, TEN_O_CLOCK);

        inTransaction(() -> batches().write(part, List.of(sent), TEN_O_CLOCK));

        assertThat(read(() -> batches().tasksOf(whole.attempt()))).isEmpty();
        assertThat(read(() -> batches().tasksOf(part.attempt()))).containsExactly(sent);
    }

    @Test
    @DisplayName("R23 the new state is stored only if the request is still in the expected one")
    void replaces() {
        Batch batch = sending();
        travelling(stored("1001"), batch, LEASE);
        Batch accepted = batch.accepted(new BatchId("5f1e"), TEN_O_CLOCK);

        boolean first = read(() -> batches().replace(accepted, BatchState.SENDING, TEN_O_CLOCK));
        boolean second = read(() -> batches().replace(batch.unclear(), BatchState.SENDING, TEN_O_CLOCK));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(dueForPoll(TEN_O_CLOCK.plusSeconds(10), 100)).containsExactly(accepted);
    }

    @Test
    @DisplayName("R23 a request that is not there cannot be replaced")
    void replacesNothing() {
        assertThat(read(() -> batches().replace(sending().settled(), BatchState.SENDING, TEN_O_CLOCK)))
                .isFalse();
    }

    @Test
    @DisplayName("R32 a removed task is gone from its request")
    void removes() {
        Batch batch = sending();
        SentTask sent = travelling(stored("1001"), batch, LEASE);

        inTransaction(() -> tasks().remove(sent.id()));

        assertThat(read(() -> batches().tasksOf(batch.attempt()))).isEmpty();
    }

    @Test
    @DisplayName("R45 a part of a task travels while the rest stays unsent, and remembers what it is a part of")
    void partsTravel() {
        Batch batch = sending();
        ATask task = ATask.about(stored("1001"));
        OrderTask rest = saved(task);
        SentTask part = task.sent().asPart(TaskId.createdAt(TEN_O_CLOCK));

        inTransaction(() -> batches().write(batch, List.of(part), LEASE));

        assertThat(read(() -> batches().tasksOf(batch.attempt()))).containsExactly(part);
        assertThat(read(() -> tasks().unsentOf(rest.order()))).contains(rest);
    }

    @Test
    @DisplayName("R38 a request remembers that the merchant was told of it")
    void remembersStuck() {
        Batch batch = sending();
        travelling(stored("1001"), batch, LEASE);
        Batch accepted = batch.accepted(new BatchId("b-1"), TEN_O_CLOCK);

        inTransaction(() -> batches().replace(accepted.nowStuck(), BatchState.SENDING, LEASE));

        assertThat(read(() -> batches().dueForPoll(shop().code(), TEN_O_CLOCK.plusSeconds(10), 9)))
                .containsExactly(accepted.nowStuck());
    }

    @Test
    @DisplayName("R28 the oldest request that is ready comes first")
    void nextReady() {
        Batch second = Batch.ready(shop().code(), Operation.SHIP, TEN_O_CLOCK.plusMillis(1));
        Batch first = Batch.ready(shop().code(), Operation.SHIP, TEN_O_CLOCK);
        assertThat(read(() -> batches().nextReady(shop().code()))).isEmpty();

        travelling(stored("1002"), second, TEN_O_CLOCK);
        travelling(stored("1001"), first, TEN_O_CLOCK);

        assertThat(read(() -> batches().nextReady(shop().code()))).contains(first);
    }

    @Test
    @DisplayName("R30 accepted requests are due for a look at their time, longest due first, so many at most")
    void duesForPoll() {
        Batch later = accepted("1001", TEN_O_CLOCK.plusSeconds(1));
        Batch earlier = accepted("1002", TEN_O_CLOCK);

        assertThat(dueForPoll(TEN_O_CLOCK.plusMillis(9_999), 100)).isEmpty();
        assertThat(dueForPoll(TEN_O_CLOCK.plusSeconds(10), 100)).containsExactly(earlier);
        assertThat(dueForPoll(TEN_O_CLOCK.plusSeconds(11), 100)).containsExactly(earlier, later);
        assertThat(dueForPoll(TEN_O_CLOCK.plusSeconds(11), 1)).containsExactly(earlier);
    }

    @Test
    @DisplayName("R30 a settled request is not looked at again")
    void settledIsNotPolled() {
        Batch batch = accepted("1001", TEN_O_CLOCK);

        inTransaction(() -> batches().replace(batch.settled(), BatchState.SENT, TEN_O_CLOCK));

        assertThat(dueForPoll(TEN_O_CLOCK.plus(Duration.ofDays(1)), 100)).isEmpty();
    }

    @Test
    @DisplayName(
            "R29 R42 a request that is being sent is found as such until its result is noted, and is not unclear by age")
    void beingSent() {
        Batch batch = sending();
        travelling(stored("1001"), batch, LEASE);

        assertThat(read(() -> batches().sending(shop().code(), 100))).containsExactly(batch);
        assertThat(unclear(TEN_O_CLOCK.plus(Duration.ofDays(1)))).isEmpty();

        inTransaction(() -> batches().replace(batch.unclear(), BatchState.SENDING, TEN_O_CLOCK));
        assertThat(read(() -> batches().sending(shop().code(), 100))).isEmpty();
    }

    @ParameterizedTest(name = "R29 {0} ms after it became unknown: looked for {1}")
    @CsvSource({"29999, false", "30000, true"})
    @DisplayName("R29 a request of unknown result is unclear when its grace has ended")
    void unknownResult(long millis, boolean unclear) {
        Batch batch = sending();
        travelling(stored("1001"), batch, LEASE);
        Batch unknown = batch.unclear();

        inTransaction(() -> batches().replace(unknown, BatchState.SENDING, TEN_O_CLOCK.plusSeconds(30)));

        assertThat(unclear(TEN_O_CLOCK.plusMillis(millis))).isEqualTo(unclear ? List.of(unknown) : List.of());
    }

    @Test
    @DisplayName("R29 accepted and settled requests are clear")
    void clear() {
        Batch accepted = accepted("1001", TEN_O_CLOCK);
        assertThat(unclear(TEN_O_CLOCK.plus(Duration.ofDays(1)))).isEmpty();

        inTransaction(() -> batches().replace(accepted.settled(), BatchState.SENT, TEN_O_CLOCK));
        assertThat(unclear(TEN_O_CLOCK.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    @DisplayName("R20 a shop's requests are not another shop's")
    void ofOneShop() {
        accepted("1001", TEN_O_CLOCK);
        Shop other = AShop.aShop().called("shop-" + UUID.randomUUID()).build();
        shopExists(other);

        assertThat(read(() -> batches().dueForPoll(other.code(), TEN_O_CLOCK.plusSeconds(60), 100)))
                .isEmpty();
    }

    private Batch sending() {
        return Batch.sending(shop().code(), Operation.SHIP, TEN_O_CLOCK);
    }

    private Batch accepted(String ref, Instant at) {
        Batch batch = sending();
        travelling(stored(ref), batch, LEASE);
        Batch accepted = batch.accepted(new BatchId("batch-of-" + ref), at);
        inTransaction(() -> batches().replace(accepted, BatchState.SENDING, at));
        return accepted;
    }

    private List<Batch> dueForPoll(Instant now, int limit) {
        return read(() -> batches().dueForPoll(shop().code(), now, limit));
    }

    private List<Batch> unclear(Instant now) {
        return read(() -> batches().unclear(shop().code(), now, 100));
    }
}
