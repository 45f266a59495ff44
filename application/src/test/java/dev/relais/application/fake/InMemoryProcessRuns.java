package dev.relais.application.fake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.application.fake.Tables.Held;
import dev.relais.application.fake.Tables.Lane;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.order.TimeOrderedId;
import dev.relais.domain.shop.ShopCode;

/** Process runs in memory, with leases like the database's. */
public class InMemoryProcessRuns implements ProcessRuns {

    private final Tables tables;
    private final InstantSource time;
    private final List<ProcessRun> finished = new ArrayList<>();

    public InMemoryProcessRuns(Tables tables, InstantSource time) {
        this.tables = tables;
        this.time = time;
    }

    /** The runs that did something, oldest first. */
    public List<ProcessRun> finished() {
        return List.copyOf(finished);
    }

    @Override
    public Optional<ProcessRun> start(ProcessKind kind, ShopCode shop) {
        Instant now = time.instant();
        Lane lane = new Lane(kind, shop);
        if (isHeld(lane, now) || !tables.shops.containsKey(shop)) {
            return Optional.empty();
        }
        ProcessRun run = new ProcessRun(TimeOrderedId.at(now), kind, shop, now, this);
        tables.held.put(lane, new Held(run.id(), now.plus(LEASE)));
        return Optional.of(run);
    }

    @Override
    public boolean keep(ProcessRun run) {
        if (!isHeldBy(run)) {
            return false;
        }
        tables.held.put(laneOf(run), new Held(run.id(), time.instant().plus(LEASE)));
        return true;
    }

    @Override
    public void keepOpen() {
        tables.held.replaceAll(
                (lane, each) -> new Held(each.run(), time.instant().plus(LEASE)));
    }

    /** In memory every run is finished when it ends. */
    @Override
    public boolean finishLeft() {
        return false;
    }

    @Override
    public Map<ProcessKind, List<ShopCode>> leftBehind(Instant now) {
        return tables.held.keySet().stream()
                .filter(lane -> !isHeld(lane, now))
                .collect(Collectors.groupingBy(Lane::kind, Collectors.mapping(Lane::shop, Collectors.toList())));
    }

    @Override
    public void finish(ProcessRun run) {
        if (isHeldBy(run)) {
            tables.held.remove(laneOf(run));
        }
        tables.afterCommit(() -> {
            if (run.didSomething()) {
                finished.add(run);
            }
            run.wasStored();
        });
    }

    @Override
    public List<ShopCode> shopsWithWork(ProcessKind kind, Instant now, int limit) {
        return tables.shops.values().stream()
                .filter(shop -> kind == ProcessKind.DIGEST || tables.mayCall(shop.code(), now))
                .filter(shop -> !isHeld(new Lane(kind, shop.code()), now))
                .filter(shop -> kind != ProcessKind.SYNC || !shop.isPaused())
                .flatMap(shop -> waitingSince(kind, shop.code(), now).map(since -> Map.entry(shop.code(), since)))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    private Stream<Instant> waitingSince(ProcessKind kind, ShopCode shop, Instant now) {
        Stream<Instant> due = switch (kind) {
            case SYNC ->
                Stream.concat(
                        tables.unsentOf(shop).map(task -> task.dueAt()),
                        tables.batchesOf(shop)
                                .filter(InMemoryProcessRuns::isUnfinished)
                                .map(Tables.Written::leaseUntil));
            case TICKETS -> InMemoryBatches.polledBy(tables, shop, now).map(InMemoryBatches::nextPollAt);
            case DIGEST -> InMemoryDigests.untoldSince(tables, shop);
            case CLEANUP -> Stream.of(now);
        };
        return due.filter(since -> !since.isAfter(now)).sorted().limit(1);
    }

    private static boolean isUnfinished(Tables.Written written) {
        return switch (written.batch().state()) {
            case READY, SENDING, UNKNOWN -> true;
            case SENT, SETTLED -> false;
        };
    }

    private static Lane laneOf(ProcessRun run) {
        return new Lane(run.kind(), run.shop());
    }

    private boolean isHeld(Lane lane, Instant now) {
        return tables.held.containsKey(lane) && tables.held.get(lane).until().isAfter(now);
    }

    private boolean isHeldBy(ProcessRun run) {
        return Optional.ofNullable(tables.held.get(laneOf(run)))
                .filter(each -> each.run().equals(run.id()))
                .isPresent();
    }
}
