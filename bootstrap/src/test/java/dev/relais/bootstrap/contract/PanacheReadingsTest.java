package dev.relais.bootstrap.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.relais.application.inspect.ShowFailures;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.access.RefusedCall;
import dev.relais.domain.access.RefusedCalls;
import dev.relais.domain.contract.Storage;
import dev.relais.domain.contract.StorageContract;
import dev.relais.domain.fixture.ATask;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.mapping.SeenStatuses;
import dev.relais.domain.overview.AccessRefusals;
import dev.relais.domain.overview.OpenRun;
import dev.relais.domain.overview.RefusedAccess;
import dev.relais.domain.overview.RunFilter;
import dev.relais.domain.overview.RunSummaries;
import dev.relais.domain.overview.RunSummary;
import dev.relais.domain.overview.ShopHealth;
import dev.relais.domain.overview.ShopHealths;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.system.Machinery;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What pages read of PostgreSQL and nothing else implements. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("What pages read of PostgreSQL")
class PanacheReadingsTest extends StorageContract {

    private static final int MANY = 10_000;

    @Inject
    PostgresStorage storage;

    @Inject
    RunSummaries runs;

    @Inject
    SeenStatuses seen;

    @Inject
    RefusedCalls refused;

    @Inject
    Machinery machinery;

    @Inject
    Shops shops;

    @Inject
    ShopHealths healths;

    @Inject
    AccessRefusals refusals;

    @Inject
    ShowFailures showFailures;

    @Override
    protected Storage storage() {
        return storage;
    }

    @Test
    @DisplayName(
            "R41 runs are listed page by page, the latest begun first, with their lines; those that go on are told apart")
    void runs() {
        List<UUID> ids = IntStream.range(0, 5)
                .mapToObj(each -> ran(each % 2 == 0 ? ProcessKind.SYNC : ProcessKind.TICKETS, each))
                .toList();
        RunFilter all = new RunFilter(Optional.of(shop().code()), Optional.empty());

        List<RunSummary> first = read(() -> runs.page(all, Optional.empty(), 2));
        List<RunSummary> second =
                read(() -> runs.page(all, Optional.of(first.get(1).position()), 2));
        List<RunSummary> third =
                read(() -> runs.page(all, Optional.of(second.get(1).position()), 2));

        assertThat(first).extracting(RunSummary::id).containsExactly(ids.get(4), ids.get(3));
        assertThat(second).extracting(RunSummary::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(third).extracting(RunSummary::id).containsExactly(ids.get(0));
        assertThat(read(() -> runs.page(
                        new RunFilter(Optional.of(shop().code()), Optional.of(ProcessKind.TICKETS)),
                        Optional.empty(),
                        10)))
                .extracting(RunSummary::id)
                .containsExactly(ids.get(3), ids.get(1));
        assertThat(read(() -> runs.find(ids.get(3))))
                .map(run -> run.figures().get(Figure.SENT))
                .contains(3);
        assertThat(read(() -> runs.lines(ids.get(3), 10)))
                .extracting(LogEntry::message)
                .containsExactly("first line", "second line");
        assertThat(read(() -> runs.lines(ids.get(3), 1))).hasSize(1);
        assertThat(read(() -> runs.find(UUID.randomUUID()))).isEmpty();

        ProcessRun open =
                storage.runs().start(ProcessKind.DIGEST, shop().code()).orElseThrow();
        assertThat(read(() -> runs.open(MANY)))
                .filteredOn(run -> run.shop().equals(shop().code()))
                .extracting(OpenRun::process)
                .containsExactly(ProcessKind.DIGEST);
        open.close();
    }

    private UUID ran(ProcessKind process, int sent) {
        ProcessRun run = storage.runs().start(process, shop().code()).orElseThrow();
        run.count(Figure.SENT, sent);
        run.log(new LogEntry(storage.now(), LogLevel.INFO, "first line"));
        run.log(new LogEntry(storage.now(), LogLevel.INFO, "second line"));
        run.close();
        storage.pass(Duration.ofSeconds(1));
        return run.id();
    }

    @Test
    @DisplayName("R09 the statuses of a shop's latest orders are counted, as far back and as many as asked for")
    void seenStatuses() {
        stored("1", "4", "T1");
        storage.pass(Duration.ofHours(1));
        Instant since = storage.now();
        stored("2", "4", "T2");
        stored("3", "7", "");
        saved(ATask.about(stored("4", "4", "T4")));

        assertThat(seen(Instant.EPOCH, 100)).isEqualTo(Map.of(new ShopStatus("4"), 3, new ShopStatus("7"), 1));
        assertThat(seen(since, 100)).isEqualTo(Map.of(new ShopStatus("4"), 2, new ShopStatus("7"), 1));
        assertThat(seen(Instant.EPOCH, 1)).hasSize(1);
        assertThat(read(() -> seen.unsent(shop().code(), 100))).isEqualTo(1);
    }

    private Map<ShopStatus, Integer> seen(Instant since, int most) {
        return read(() -> seen.count(shop().code(), since, most));
    }

    @Test
    @DisplayName("Refused calls of a kind are one line with their number, kept for seven days and of no other shop")
    void refusedCalls() {
        Instant first = storage.now();
        refuse("PUT /api/v1/orders/…", first);
        refuse("PUT /api/v1/orders/…", first.plusSeconds(60));
        refuse("POST /api/v1/orders", first.plusSeconds(30));

        assertThat(refused())
                .extracting(RefusedCall::what, RefusedCall::times, RefusedCall::lastAt)
                .containsExactly(
                        tuple("PUT /api/v1/orders/…", 2, first.plusSeconds(60)),
                        tuple("POST /api/v1/orders", 1, first.plusSeconds(30)));
        assertThat(read(() -> refused.latest(Optional.of(new ShopCode("another-shop")), 10)))
                .isEmpty();

        refuse("GET /api/v1/log", first.plus(Duration.ofDays(7)).plusSeconds(45));
        assertThat(refused()).extracting(RefusedCall::what).containsExactly("GET /api/v1/log", "PUT /api/v1/orders/…");
    }

    @Test
    @DisplayName("Of a shop that is refused in two hundred ways and more, the latest are kept")
    void refusedManyTimes() {
        IntStream.range(0, 205)
                .forEach(each -> refuse("PUT /" + each, storage.now().plusSeconds(each)));

        List<RefusedCall> kept = read(() -> refused.latest(Optional.of(shop().code()), MANY));

        assertThat(kept).hasSize(200);
        assertThat(kept.get(0).what()).isEqualTo("PUT /204");
        assertThat(kept.get(199).what()).isEqualTo("PUT /5");
    }

    private void refuse(String what, Instant at) {
        RefusedCall call =
                RefusedCall.of(Optional.of(shop().code()), what, 400, "unknown-field", "statsu: not known", at);
        inTransaction(() -> refused.add(call));
    }

    private List<RefusedCall> refused() {
        return read(() -> refused.latest(Optional.of(shop().code()), 10));
    }

    @Test
    @DisplayName(
            "What should have left a quarter of an hour ago is overdue, unless something holds its shop back (R14)")
    void overdue() {
        int before = overdueNow();
        saved(ATask.about(stored("1")));

        storage.pass(Duration.ofDays(1));
        assertThat(overdueNow()).isGreaterThan(before);

        int withIt = overdueNow();
        inTransaction(() -> shops.change(madeUp().paused().build()));
        assertThat(overdueNow()).isEqualTo(withIt - 1);
        assertThat(read(machinery::database).version()).startsWith("18");
    }

    @Test
    @DisplayName("R27 shops whose access is refused are counted with what waits for it, until it is used again")
    void refusals() {
        shop();
        int before = read(refusals::count);
        int waiting = read(() -> refusals.summary(0, MANY)).waiting();
        int attention = read(() -> showFailures.attention(MANY));
        saved(ATask.about(stored("1")));
        saved(ATask.about(stored("2")));
        assertThat(read(() -> refusals.among(List.of(shop().code())))).isEmpty();

        inTransaction(() -> storage.lanes().tokenRefused(shop().code()));

        RefusedAccess refused = read(() -> refusals.summary(MANY, MANY));
        assertThat(refused.shops()).isEqualTo(before + 1);
        assertThat(refused.waiting()).isEqualTo(waiting + 2);
        saved(ATask.about(stored("3")));
        assertThat(read(() -> refusals.summary(0, MANY)).waiting()).isEqualTo(waiting + 3);
        assertThat(refused.first())
                .hasSize(before + 1)
                .extracting(RefusedAccess.RefusedShop::code)
                .isSorted()
                .contains(shop().code());
        assertThat(read(() -> refusals.summary(0, 1)))
                .isEqualTo(new RefusedAccess(before + 1, 1, List.of()))
                .extracting(RefusedAccess::more)
                .isEqualTo(before + 1);
        assertThat(read(() -> refusals.among(List.of(shop().code(), new ShopCode("another-shop")))))
                .containsExactly(shop().code());
        assertThat(read(() -> showFailures.attention(MANY))).isEqualTo(attention + 1);
        assertThat(read(() -> showFailures.attention(1))).isEqualTo(1);

        inTransaction(() -> storage.lanes().tokenReplaced(shop().code()));
        assertThat(read(refusals::count)).isEqualTo(before);
    }

    @Test
    @DisplayName("R13 a shop that stands by is shown as one, unless its older connector is gone")
    void standsBy() {
        shop();
        inTransaction(() ->
                shops.change(madeUp().standingBy().withLegacyConnectorActive().build()));
        assertThat(health().standsBy()).isTrue();

        inTransaction(() -> shops.change(shops.find(shop().code()).orElseThrow().withLegacyConnector(false)));
        assertThat(health().standsBy()).isFalse();
    }

    private ShopHealth health() {
        return read(() -> healths.first(Optional.of(shop().code()), 1)).get(0);
    }

    private int overdueNow() {
        return read(() -> machinery.backlog(storage.now(), MANY)).overdue();
    }
}
