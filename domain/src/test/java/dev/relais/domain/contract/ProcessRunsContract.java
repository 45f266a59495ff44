package dev.relais.domain.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.ATask;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.notify.Digest;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.ticket.Batch;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.BatchState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@link ProcessRuns} promises. */
public abstract class ProcessRunsContract extends StorageContract {

    @Test
    @DisplayName("R42 a process never runs twice at the same time for one shop")
    void oneAtATime() {
        Optional<ProcessRun> first = runs().start(ProcessKind.SYNC, shop().code());
        Optional<ProcessRun> second = runs().start(ProcessKind.SYNC, shop().code());

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
    }

    @Test
    @DisplayName("R42 another process, and another shop, runs beside it")
    void sideBySide() {
        Shop other = AShop.aShop().called("shop-" + UUID.randomUUID()).build();
        shopExists(other);
        runs().start(ProcessKind.SYNC, shop().code());

        assertThat(runs().start(ProcessKind.TICKETS, shop().code())).isPresent();
        assertThat(runs().start(ProcessKind.SYNC, other.code())).isPresent();
    }

    @Test
    @DisplayName("R42 a finished run gives its shop free")
    void finishes() {
        runs().start(ProcessKind.SYNC, shop().code()).orElseThrow().close();

        assertThat(runs().start(ProcessKind.SYNC, shop().code())).isPresent();
    }

    @ParameterizedTest(name = "R42 after {0} ms the shop is free: {1}")
    @CsvSource({"14999, false", "15000, true"})
    @DisplayName("R42 a run that died gives its shop up after 15 seconds")
    void dies(long millis, boolean free) {
        runs().start(ProcessKind.SYNC, shop().code());

        pass(Duration.ofMillis(millis));

        assertThat(runs().start(ProcessKind.SYNC, shop().code()).isPresent()).isEqualTo(free);
    }

    @Test
    @DisplayName("R42 a run that keeps its shop has it for another 15 seconds")
    void keeps() {
        ProcessRun run = runs().start(ProcessKind.SYNC, shop().code()).orElseThrow();
        pass(Duration.ofSeconds(10));

        boolean kept = run.keep();
        pass(Duration.ofSeconds(10));

        assertThat(kept).isTrue();
        assertThat(runs().start(ProcessKind.SYNC, shop().code())).isEmpty();
    }

    @Test
    @DisplayName("R42 a node keeps the shops of all its open runs, and of no run that ended")
    void keepsOpen() {
        Shop other = AShop.aShop().called("shop-" + UUID.randomUUID()).build();
        shopExists(other);
        runs().start(ProcessKind.SYNC, shop().code()).orElseThrow();
        runs().start(ProcessKind.SYNC, other.code()).orElseThrow().close();
        pass(Duration.ofSeconds(10));

        runs().keepOpen();
        pass(Duration.ofSeconds(10));

        assertThat(runs().start(ProcessKind.SYNC, shop().code())).isEmpty();
        assertThat(runs().start(ProcessKind.SYNC, other.code())).isPresent();
    }

    @Test
    @DisplayName(
            "R42 a shop is left behind once its run's hold has ended without giving it free, until somebody takes it over")
    void leftBehind() {
        runs().start(ProcessKind.SYNC, shop().code()).orElseThrow();
        assertThat(leftBehind(now().plusSeconds(15).minusMillis(1))).doesNotContain(shop().code());
        assertThat(leftBehind(now().plusSeconds(15))).contains(shop().code());
        assertThat(runs().leftBehind(ProcessKind.TICKETS, now().plusSeconds(15)))
                .doesNotContain(shop().code());

        pass(Duration.ofSeconds(15));
        runs().start(ProcessKind.SYNC, shop().code()).orElseThrow().close();

        assertThat(leftBehind(now().plusSeconds(60))).doesNotContain(shop().code());
    }

    private List<ShopCode> leftBehind(Instant now) {
        return runs().leftBehind(ProcessKind.SYNC, now);
    }

    @Test
    @DisplayName("R42 a run that lost its shop to another is told, and cannot free it")
    void loses() {
        ProcessRun slow = runs().start(ProcessKind.SYNC, shop().code()).orElseThrow();
        pass(Duration.ofMinutes(2));
        ProcessRun other = runs().start(ProcessKind.SYNC, shop().code()).orElseThrow();

        assertThat(slow.keep()).isFalse();
        slow.close();
        assertThat(other.keep()).isTrue();
        assertThat(runs().start(ProcessKind.SYNC, shop().code())).isEmpty();
    }

    @Test
    @DisplayName("R42 there is no run for a shop that is not there")
    void unknownShop() {
        assertThat(runs().start(ProcessKind.SYNC, new ShopCode("gone-" + UUID.randomUUID())))
                .isEmpty();
    }

    @ParameterizedTest(name = "R16 a task due {0} ms from now is work now: {1}")
    @CsvSource({"-1, true", "0, true", "1, false"})
    @DisplayName("R16 a shop with a due task has work for SYNC")
    void workForSync(long millis, boolean work) {
        saved(ATask.about(stored("1001")).dueAt(now().plusMillis(millis)));

        assertThat(runs().shopsWithWork(ProcessKind.SYNC, now(), 100_000).contains(shop().code()))
                .isEqualTo(work);
        assertThat(runs().shopsWithWork(ProcessKind.TICKETS, now(), 100_000)).doesNotContain(shop().code());
    }

    @Test
    @DisplayName("R14 a paused shop has no work for SYNC")
    void pausedShop() {
        madeUp().paused();
        saved(ATask.about(stored("1001")).dueAt(now()));

        assertThat(runs().shopsWithWork(ProcessKind.SYNC, now(), 100_000)).doesNotContain(shop().code());
    }

    @Test
    @DisplayName("R13 a shop that stands by with work waiting is not left out of SYNC, so that its run says so")
    void standingBy() {
        madeUp().standingBy().withLegacyConnectorActive();
        saved(ATask.about(stored("1001")).dueAt(now()));

        assertThat(runs().shopsWithWork(ProcessKind.SYNC, now(), 100_000)).contains(shop().code());
    }

    @ParameterizedTest(name = "R30 {0} ms after sending there are tickets to read: {1}")
    @CsvSource({"9999, false", "10000, true"})
    @DisplayName("R30 a shop with a batch that is due for a look has work for TICKETS")
    void workForTickets(long millis, boolean work) {
        Batch batch = Batch.sending(shop().code(), Operation.SHIP, now());
        travelling(stored("1001"), batch, now().plusSeconds(60));
        inTransaction(() -> batches().replace(batch.accepted(new BatchId("5f1e"), now()), BatchState.SENDING, now()));

        assertThat(runs().shopsWithWork(ProcessKind.TICKETS, now().plusMillis(millis), 100_000)
                        .contains(shop().code()))
                .isEqualTo(work);
    }

    @Test
    @DisplayName("R16 the shop that has waited longest comes first, so many at most")
    void longestWaitingFirst() {
        Shop other = AShop.aShop().called("shop-" + UUID.randomUUID()).build();
        shopExists(other);
        AnOrder ofOther = AnOrder.anOrder().of(other.code().value()).declared("4", "T1");
        inTransaction(() -> orders().save(ofOther.build()));
        saved(ATask.about(ofOther).dueAt(now().minusSeconds(1)));
        saved(ATask.about(stored("1001")).dueAt(now().minusSeconds(2)));

        List<ShopCode> all = runs().shopsWithWork(ProcessKind.SYNC, now(), 100_000);

        assertThat(all).containsSubsequence(shop().code(), other.code());
        assertThat(runs().shopsWithWork(ProcessKind.SYNC, now(), 1)).hasSize(1);
    }

    @Test
    @DisplayName("R39 a shop with something to tell has work for DIGEST until it is told, even if its token is refused")
    void workForDigest() {
        assertThat(hasWorkForDigest()).isFalse();
        inTransaction(() -> storage().notices().add(Notice.tokenRefused(shop().code(), now())));
        assertThat(hasWorkForDigest()).isTrue();

        Digest digest =
                read(() -> storage().digests().make(shop().code(), now())).orElseThrow();
        assertThat(hasWorkForDigest()).isTrue();
        inTransaction(() -> storage().digests().sent(digest.id(), now()));

        assertThat(hasWorkForDigest()).isFalse();
    }

    @Test
    @DisplayName("R42 a shop whose digest is being sent is left to that run")
    void digestIsHeld() {
        inTransaction(() -> storage().notices().add(Notice.tokenRefused(shop().code(), now())));
        ProcessRun run = runs().start(ProcessKind.DIGEST, shop().code()).orElseThrow();

        assertThat(hasWorkForDigest()).isFalse();
        assertThat(runs().start(ProcessKind.DIGEST, shop().code())).isEmpty();
        run.close();

        assertThat(hasWorkForDigest()).isTrue();
    }

    private boolean hasWorkForDigest() {
        return runs().shopsWithWork(ProcessKind.DIGEST, now(), 100_000).contains(shop().code());
    }

    private ProcessRuns runs() {
        return storage().runs();
    }

    private Instant now() {
        return storage().now();
    }

    private void pass(Duration time) {
        storage().pass(time);
    }
}
