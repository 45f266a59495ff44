package dev.relais.application.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.chain.Action;
import dev.relais.domain.chain.ActionChain;
import dev.relais.domain.chain.LookForTickets;
import dev.relais.domain.chain.ResolveUnclear;
import dev.relais.domain.chain.ShopBell;
import dev.relais.domain.chain.TakeOver;
import dev.relais.domain.chain.UnclearConveyor;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.ticket.Batch;

/** Clears up requests of which it is not known whether they were accepted, before anything is sent again (R29). */
@Singleton
public class RecoverUnknownBatches {

    private static final int MOST_AT_ONCE = 100;

    private final Books books;
    private final ShopBell bell;
    private final InstantSource time;
    private final ActionChain<UnclearConveyor> takingOver;
    private final ActionChain<UnclearConveyor> looking;
    private final ActionChain<UnclearConveyor> resolving;

    @Inject
    public RecoverUnknownBatches(Books books, ShoppingFeed shoppingFeed, ShopBell bell, InstantSource time) {
        this.books = books;
        this.bell = bell;
        this.time = time;
        this.takingOver = new ActionChain<>(List.of(new TakeOver(books.work(), books.lane())));
        this.looking = new ActionChain<>(List.of(new LookForTickets(shoppingFeed)));
        this.resolving = new ActionChain<>(List.of(new ResolveUnclear(books.work(), books.lane())));
    }

    /** Each in a transaction of its own. */
    void clearUp(ProcessRun run, Unfinished found) {
        found.leftBehind().forEach(conveyor -> takeOver(found.shop(), conveyor));
        for (UnclearConveyor conveyor : found.unclear()) {
            if (!run.keep() || !mayCall(found.shop()) || !clearUp(found.shop(), conveyor)) {
                return;
            }
        }
    }

    /** What the runs before this one have not brought to an end. */
    record Unfinished(Shop shop, List<UnclearConveyor> leftBehind, List<UnclearConveyor> unclear) {

        boolean isNothing() {
            return leftBehind.isEmpty() && unclear.isEmpty();
        }
    }

    /**
     * R42: only one run at a time sends for a shop, so what is being sent while this one begins was left behind. Reads in the caller's
     * transaction.
     */
    Unfinished unfinished(ProcessRun run, Shop shop, Instant now) {
        return new Unfinished(
                shop,
                carry(run, shop, books.batches().sending(shop.code(), MOST_AT_ONCE), now),
                carry(run, shop, unclear(shop, now), now));
    }

    private void takeOver(Shop shop, UnclearConveyor conveyor) {
        putAside(conveyor);
        conveyor.bells().forEach(at -> bell.ring(shop.code(), at));
    }

    @Transactional
    void putAside(UnclearConveyor conveyor) {
        takingOver.run(conveyor);
    }

    /** False if the API did not say, so that asking on is of no use for now. */
    private boolean clearUp(Shop shop, UnclearConveyor conveyor) {
        looking.run(conveyor);
        Action.Next next = resolve(conveyor);
        conveyor.bells().forEach(at -> bell.ring(shop.code(), at));
        return next == Action.Next.CONTINUE;
    }

    private List<Batch> unclear(Shop shop, Instant now) {
        List<Batch> unclear = books.batches().unclear(shop.code(), now, MOST_AT_ONCE);
        return unclear.isEmpty() || books.lane().mayCall(shop.code(), now) ? unclear : List.of();
    }

    /** R25: a wait may have been announced to another process while the requests before this one were cleared up. */
    @Transactional
    boolean mayCall(Shop shop) {
        return books.lane().mayCall(shop.code(), time.instant());
    }

    private List<UnclearConveyor> carry(ProcessRun run, Shop shop, List<Batch> batches, Instant now) {
        return batches.stream()
                .map(batch ->
                        new UnclearConveyor(run, shop, batch, books.batches().tasksOf(batch.attempt()), now))
                .toList();
    }

    @Transactional
    Action.Next resolve(UnclearConveyor conveyor) {
        return resolving.run(conveyor);
    }
}
