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
import dev.relais.domain.shop.Shops;
import dev.relais.domain.ticket.Batch;

/** Clears up requests of which it is not known whether they were accepted, before anything is sent again (R29). */
@Singleton
public class RecoverUnknownBatches {

    private static final int MOST_AT_ONCE = 100;

    private final Shops shops;
    private final Books books;
    private final ShopBell bell;
    private final InstantSource time;
    private final ActionChain<UnclearConveyor> takingOver;
    private final ActionChain<UnclearConveyor> looking;
    private final ActionChain<UnclearConveyor> resolving;

    @Inject
    public RecoverUnknownBatches(
            Shops shops, Books books, ShoppingFeed shoppingFeed, ShopBell bell, InstantSource time) {
        this.shops = shops;
        this.books = books;
        this.bell = bell;
        this.time = time;
        this.takingOver = new ActionChain<>(List.of(new TakeOver(books.work(), books.lane())));
        this.looking = new ActionChain<>(List.of(new LookForTickets(shoppingFeed)));
        this.resolving = new ActionChain<>(List.of(new ResolveUnclear(books.work(), books.lane())));
    }

    void recover(ProcessRun run) {
        shops.find(run.shop()).ifPresent(shop -> {
            leftBehind(run, shop, time.instant()).forEach(conveyor -> takeOver(shop, conveyor));
            for (UnclearConveyor conveyor : unclear(run, shop, time.instant())) {
                if (!run.keep() || !mayCall(shop) || !clearUp(shop, conveyor)) {
                    return;
                }
            }
        });
    }

    /** R42: only one run at a time sends for a shop, so what is being sent while this one begins was left behind. */
    @Transactional
    List<UnclearConveyor> leftBehind(ProcessRun run, Shop shop, Instant now) {
        return books.batches().sending(shop.code(), MOST_AT_ONCE).stream()
                .map(batch -> carry(run, shop, batch, now))
                .toList();
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

    @Transactional
    List<UnclearConveyor> unclear(ProcessRun run, Shop shop, Instant now) {
        if (!books.lane().mayCall(shop.code(), now)) {
            return List.of();
        }
        return books.batches().unclear(shop.code(), now, MOST_AT_ONCE).stream()
                .map(batch -> carry(run, shop, batch, now))
                .toList();
    }

    /** R25: a wait may have been announced to another process while the requests before this one were cleared up. */
    @Transactional
    boolean mayCall(Shop shop) {
        return books.lane().mayCall(shop.code(), time.instant());
    }

    private UnclearConveyor carry(ProcessRun run, Shop shop, Batch batch, Instant now) {
        return new UnclearConveyor(run, shop, batch, books.batches().tasksOf(batch.attempt()), now);
    }

    @Transactional
    Action.Next resolve(UnclearConveyor conveyor) {
        return resolving.run(conveyor);
    }
}
