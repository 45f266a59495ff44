package dev.relais.application.sync;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.fault.Failpoint;
import dev.relais.domain.chain.Action;
import dev.relais.domain.chain.ActionChain;
import dev.relais.domain.chain.GetTasks;
import dev.relais.domain.chain.PrepareTasks;
import dev.relais.domain.chain.ProcessResult;
import dev.relais.domain.chain.SendTasks;
import dev.relais.domain.chain.ShopBell;
import dev.relais.domain.chain.SyncConveyor;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.task.RetryPolicy;

/** Sends what is due for a shop, request by request, until nothing is: get, prepare, send, process the result (R16). */
@Singleton
public class SyncOrders {

    /** A shop with much to send gives the others their turn after that long, and queues up behind them. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private final Shops shops;
    private final ProcessRuns runs;
    private final ShopBell bell;
    private final InstantSource time;
    private final RecoverUnknownBatches recover;
    private final RightOfWay way;
    private final ActionChain<SyncConveyor> claiming;
    private final ActionChain<SyncConveyor> sending;
    private final ActionChain<SyncConveyor> noting;

    @Inject
    public SyncOrders(
            Shops shops,
            ProcessRuns runs,
            Books books,
            ShoppingFeed shoppingFeed,
            ShopBell bell,
            RecoverUnknownBatches recover,
            RightOfWay way,
            InstantSource time) {
        this(shops, runs, books, shoppingFeed, bell, recover, way, time, new SecureRandom());
    }

    /** @param jitter decides on the pauses between tries (R26) */
    SyncOrders(
            Shops shops,
            ProcessRuns runs,
            Books books,
            ShoppingFeed shoppingFeed,
            ShopBell bell,
            RecoverUnknownBatches recover,
            RightOfWay way,
            InstantSource time,
            RandomGenerator jitter) {
        this.shops = shops;
        this.runs = runs;
        this.bell = bell;
        this.time = time;
        this.recover = recover;
        this.way = way;
        this.claiming =
                new ActionChain<>(List.of(new GetTasks(books.work(), books.lane()), new PrepareTasks(books.work())));
        this.sending = new ActionChain<>(List.of(new SendTasks(shoppingFeed, time)));
        this.noting =
                new ActionChain<>(List.of(new ProcessResult(books.work(), books.lane(), new RetryPolicy(jitter))));
    }

    /**
     * Works on the shop until nothing more is due, it is held back, or another run takes it over.
     *
     * @return the finished run with its figures; empty if a run of this shop is going on already (R42)
     */
    public Optional<ProcessRun> sync(ShopCode shop) {
        return run(shop, false);
    }

    /** Because somebody asked: the run is shown even if it finds nothing to do (R41); answers as {@link #sync}. */
    public Optional<ProcessRun> syncNow(ShopCode shop) {
        return run(shop, true);
    }

    private Optional<ProcessRun> run(ShopCode shop, boolean isAskedFor) {
        Optional<Beginning> begun = way.begin(() -> begin(shop, isAskedFor));
        begun.ifPresent(this::work);
        return begun.map(Beginning::run);
    }

    private void work(Beginning beginning) {
        try (ProcessRun run = beginning.run()) {
            Optional<Claim> claim = first(beginning);
            Instant turnEnds = time.instant().plus(TURN);
            boolean isFirst = true;
            while (claim.isPresent()) {
                claim = round(run, claim.get(), turnEnds, isFirst);
                isFirst = false;
            }
        }
    }

    private Optional<Claim> first(Beginning beginning) {
        if (beginning.unfinished().isEmpty()) {
            return beginning.claim();
        }
        ProcessRun run = beginning.run();
        recover.clearUp(run, beginning.unfinished().get());
        return run.keep() ? claim(run) : Optional.empty();
    }

    /** Sends what was claimed, and claims what comes next; empty if nothing does. */
    private Optional<Claim> round(ProcessRun run, Claim claim, Instant turnEnds, boolean isFirst) {
        SyncConveyor conveyor = claim.conveyor();
        boolean isAnswered = claim.next() == Action.Next.CONTINUE && send(conveyor) == Action.Next.CONTINUE;
        if (isAnswered && !isFirst) {
            way.letPass();
        }
        boolean isTurnOver = time.instant().isAfter(turnEnds);
        boolean mayGoOn = !claim.isLast() && !isTurnOver && run.keep();
        Optional<Claim> next = isAnswered ? note(conveyor, mayGoOn) : goOn(conveyor, mayGoOn);
        conveyor.bells().forEach(at -> bell.ring(run.shop(), at));
        if (conveyor.goesOn() && isTurnOver) {
            bell.ring(run.shop(), time.instant());
        }
        return next;
    }

    /** What was claimed, and whether there is something to send. */
    record Claim(SyncConveyor conveyor, Action.Next next) {

        /** There is nothing to send, and nothing more to claim. */
        boolean isLast() {
            return next == Action.Next.STOP && !conveyor.goesOn();
        }
    }

    /** A run and what it finds: something to clear up first, or what it may send. */
    record Beginning(ProcessRun run, Optional<RecoverUnknownBatches.Unfinished> unfinished, Optional<Claim> claim) {}

    /** R29: what is about to leave was written down before; until its result is written down as well, it is unclear. */
    private Action.Next send(SyncConveyor conveyor) {
        Failpoint.hit("worker.afterClaim");
        Action.Next next = sending.run(conveyor);
        Failpoint.hit("worker.afterResponse");
        return next;
    }

    /**
     * Holds the shop and claims in one transaction, because mostly there is nothing to clear up. What is claimed is passed over if it is held, so
     * that nobody who has the shop's lane waits for an order, whose holder may wait for the lane.
     */
    @Transactional
    Optional<Beginning> begin(ShopCode code, boolean isAskedFor) {
        return runs.start(ProcessKind.SYNC, code).map(run -> {
            if (isAskedFor) {
                run.wasAskedFor();
            }
            return begin(run);
        });
    }

    private Beginning begin(ProcessRun run) {
        Optional<Shop> shop = shops.find(run.shop());
        Optional<RecoverUnknownBatches.Unfinished> unfinished = shop.map(
                        found -> recover.unfinished(run, found, time.instant()))
                .filter(found -> !found.isNothing());
        if (unfinished.isPresent()) {
            return new Beginning(run, unfinished, Optional.empty());
        }
        return new Beginning(run, unfinished, finishedIfLast(run, shop.map(found -> claim(run, found))));
    }

    /** With the shop as it is by now; empty if it is gone. */
    @Transactional
    Optional<Claim> claim(ProcessRun run) {
        return shops.find(run.shop()).map(shop -> claim(run, shop));
    }

    /**
     * Notes what became of a request and claims the next one, or finishes the run, in the same transaction: one of them between two requests, and two
     * for a run of one request (R29).
     */
    @Transactional
    Optional<Claim> noteAndClaim(SyncConveyor conveyor, boolean mayGoOn) {
        noting.run(conveyor);
        ProcessRun run = conveyor.run();
        Optional<Claim> next =
                mayGoOn && conveyor.goesOn() ? shops.find(run.shop()).map(shop -> claim(run, shop)) : Optional.empty();
        return finishedIfLast(run, next);
    }

    private static Optional<Claim> finishedIfLast(ProcessRun run, Optional<Claim> claim) {
        if (claim.map(Claim::isLast).orElse(true)) {
            run.finish();
        }
        return claim;
    }

    private Optional<Claim> note(SyncConveyor conveyor, boolean mayGoOn) {
        Optional<Claim> next = noteAndClaim(conveyor, mayGoOn);
        Failpoint.hit("worker.afterRecord");
        return next;
    }

    private Optional<Claim> goOn(SyncConveyor conveyor, boolean mayGoOn) {
        return mayGoOn && conveyor.goesOn() ? claim(conveyor.run()) : Optional.empty();
    }

    private Claim claim(ProcessRun run, Shop shop) {
        SyncConveyor conveyor = new SyncConveyor(run, shop, time.instant());
        return new Claim(conveyor, claiming.run(conveyor));
    }
}
