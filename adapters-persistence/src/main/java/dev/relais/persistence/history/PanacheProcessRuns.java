package dev.relais.persistence.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.relais.domain.cleanup.Retention;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.order.TimeOrderedId;
import dev.relais.domain.shop.ShopCode;
import dev.relais.persistence.sql.Sql;
import io.quarkus.runtime.ShutdownEvent;
import org.jspecify.annotations.Nullable;

/** Who works on which shop, in PostgreSQL: a lease in the shop's lane, told apart by the run's id. */
@Singleton
@Transactional(TxType.REQUIRES_NEW)
class PanacheProcessRuns implements ProcessRuns {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(30);

    private static final Duration KEPT_FOR_SURE = Duration.ofSeconds(1);

    /** So that one that can never be finished is left to the end of its lease. */
    private static final int MOST_TRIES = 3;

    private final Sql sql;
    private final InstantSource time;
    private final Retention retention;
    private final TransactionSynchronizationRegistry transactions;
    private final Set<ProcessRun> open = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> tries = new ConcurrentHashMap<>();
    /** By the runs themselves, so that a late note of one that has ended goes with it. */
    private final Map<ProcessRun, Instant> kept = Collections.synchronizedMap(new WeakHashMap<>());

    private volatile boolean isStopping;

    @Inject
    PanacheProcessRuns(
            Sql sql, InstantSource time, Retention retention, TransactionSynchronizationRegistry transactions) {
        this.sql = sql;
        this.time = time;
        this.retention = retention;
        this.transactions = transactions;
    }

    /** From now on no run begins and none goes on: what is under way is finished and given free. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        isStopping = true;
    }

    @Override
    @Transactional
    public Optional<ProcessRun> start(ProcessKind kind, ShopCode shop) {
        if (isStopping) {
            return Optional.empty();
        }
        Instant now = time.instant();
        UUID id = TimeOrderedId.at(now);
        int taken = sql.update(
                LeaseSql.take(kind), Map.of("until", now.plus(LEASE), "token", id, "shop", shop.value(), "now", now));
        if (taken == 0) {
            return Optional.empty();
        }
        ProcessRun run = new ProcessRun(id, kind, shop, now, this);
        afterCommit(() -> {
            open.add(run);
            kept.put(run, now);
        });
        return Optional.of(run);
    }

    @Override
    public boolean keep(ProcessRun run) {
        return !isStopping && (wasJustKept(run) || holdOn(run));
    }

    @Override
    public void keepOpen() {
        open.stream().filter(run -> !run.isUnfinished()).forEach(this::holdOn);
    }

    @Override
    public boolean finishLeft() {
        Optional<ProcessRun> left =
                open.stream().filter(ProcessRun::isUnfinished).findFirst();
        left.ifPresent(run -> {
            if (tries.merge(run.id(), 1, Integer::sum) >= MOST_TRIES) {
                forget(run);
            }
            finish(run);
        });
        return left.isPresent();
    }

    private void forget(ProcessRun run) {
        open.remove(run);
        tries.remove(run.id());
        kept.remove(run);
    }

    /** Whoever kept its shop a moment ago holds it for most of a lease still, whatever others do. */
    private boolean wasJustKept(ProcessRun run) {
        Instant last = kept.get(run);
        return last != null && time.instant().isBefore(last.plus(KEPT_FOR_SURE));
    }

    private boolean holdOn(ProcessRun run) {
        Instant now = time.instant();
        boolean isHeld = sql.update(
                        LeaseSql.keep(run.kind()),
                        Map.of(
                                "until",
                                now.plus(LEASE),
                                "token",
                                run.id(),
                                "shop",
                                run.shop().value()))
                == 1;
        if (isHeld) {
            afterCommit(() -> kept.put(run, now));
        } else {
            kept.remove(run);
        }
        return isHeld;
    }

    /** The lane comes after all that the transaction holds already, and before the figures, of which the same holds for everybody. */
    @Override
    @Transactional
    public void finish(ProcessRun run) {
        Instant now = time.instant();
        if (run.kind() == ProcessKind.SYNC) {
            releaseUntilNextDue(run, now);
        } else {
            release(run, now);
        }
        if (run.isToBeShown()) {
            RunSql.store(sql, run, now);
        }
        afterCommit(() -> {
            forget(run);
            run.wasStored();
        });
    }

    private void release(ProcessRun run, Instant now) {
        if (run.kind() == ProcessKind.CLEANUP) {
            sql.update(
                    LeaseSql.SET_CLEANED, Map.of("now", now, "shop", run.shop().value()));
        }
        sql.update(
                LeaseSql.release(run.kind()),
                Map.of("token", run.id(), "shop", run.shop().value()));
    }

    @Override
    public Map<ProcessKind, List<ShopCode>> leftBehind(Instant now) {
        return sql
                .list(
                        LeaseSql.LEFT_BEHIND,
                        row -> Map.entry(
                                ProcessKind.valueOf(row.getString("kind")), new ShopCode(row.getString("shop_code"))),
                        Map.of("now", now))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public List<ShopCode> shopsWithWork(ProcessKind kind, Instant now, int limit) {
        return switch (kind) {
            case SYNC -> shops(LeaseSql.SHOPS_TO_SYNC, Map.of("now", now, "limit", limit));
            case TICKETS -> shops(LeaseSql.SHOPS_TO_POLL, Map.of("now", now, "limit", limit));
            case DIGEST -> shops(LeaseSql.SHOPS_TO_TELL, Map.of("now", now, "limit", limit));
            case CLEANUP ->
                shops(
                        LeaseSql.SHOPS_TO_CLEAN,
                        Map.of("now", now, "before", retention.deletesBefore(now), "limit", limit));
        };
    }

    private List<ShopCode> shops(String statement, Map<String, ?> values) {
        return sql.list(statement, row -> new ShopCode(row.getString("shop_code")), values);
    }

    /** Not before: of a commit whose answer is lost nothing is known, and what was not taken for sure must not be held. */
    private void afterCommit(Runnable work) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }

    private void releaseUntilNextDue(ProcessRun run, Instant now) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("shop", run.shop().value());
        values.put("token", run.id());
        values.put("again", run.didSomething() ? now.plus(LOOK_AGAIN_AFTER) : null);
        sql.listSecond(LeaseSql.RELEASE_UNTIL_NEXT_DUE, row -> true, values);
    }
}
