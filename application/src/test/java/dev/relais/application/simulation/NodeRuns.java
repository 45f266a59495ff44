package dev.relais.application.simulation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.shop.ShopCode;

/** The process runs as one node sees them: it can be killed or cut off at each call, and keeps what it holds while it lives. */
final class NodeRuns implements ProcessRuns {

    private final Node node;
    private final World world;
    private final ProcessRuns shared;
    private final Set<ProcessRun> open = new LinkedHashSet<>();

    NodeRuns(Node node, World world, ProcessRuns shared) {
        this.node = node;
        this.world = world;
        this.shared = shared;
    }

    @Override
    public Optional<ProcessRun> start(ProcessKind kind, ShopCode shop) {
        world.reached(node, "before the start of " + kind);
        Optional<ProcessRun> started = world.alone(node, "the start of " + kind, () -> taken(kind, shop));
        started.ifPresent(run -> world.tables().afterCommit(() -> open.add(run)));
        started.ifPresent(world.running()::worksFor);
        world.reached(node, "after the start of " + kind);
        return started;
    }

    private Optional<ProcessRun> taken(ProcessKind kind, ShopCode shop) {
        Optional<ProcessRun> run = shared.start(kind, shop)
                .map(each -> new ProcessRun(each.id(), each.kind(), each.shop(), each.startedAt(), this));
        run.ifPresent(each -> world.atCommit(() -> world.leases().granted(each)));
        return run;
    }

    @Override
    public boolean keep(ProcessRun run) {
        world.reached(node, "before keeping its shop");
        return world.alone(node, "keeping its shop", () -> kept(run));
    }

    private boolean kept(ProcessRun run) {
        boolean isKept = shared.keep(run);
        if (isKept) {
            world.leases().kept(run);
        }
        return isKept;
    }

    @Override
    public void keepOpen() {
        open.stream().filter(run -> !run.isUnfinished()).forEach(this::kept);
    }

    @Override
    public boolean finishLeft() {
        Optional<ProcessRun> left =
                open.stream().filter(ProcessRun::isUnfinished).findFirst();
        left.ifPresent(this::freed);
        return left.isPresent();
    }

    @Override
    public void finish(ProcessRun run) {
        world.reached(node, "before giving its shop free");
        world.alone(node, "giving its shop free", () -> freed(run));
    }

    private ProcessRun freed(ProcessRun run) {
        shared.finish(run);
        world.atCommit(() -> world.leases().freed(run));
        world.tables().afterCommit(() -> open.remove(run));
        return run;
    }

    @Override
    public Map<ProcessKind, List<ShopCode>> leftBehind(Instant now) {
        return shared.leftBehind(now);
    }

    @Override
    public List<ShopCode> shopsWithWork(ProcessKind kind, Instant now, int limit) {
        return shared.shopsWithWork(kind, now, limit);
    }
}
