package dev.relais.application.simulation;

import java.time.InstantSource;

import dev.relais.application.declare.DeclarationQueue;
import dev.relais.application.declare.DeclarationResult;
import dev.relais.application.declare.DeclareOrder;
import dev.relais.application.declare.LookOrderUp;
import dev.relais.application.resend.DismissFailed;
import dev.relais.application.resend.ResendOrders;
import dev.relais.application.sync.Books;
import dev.relais.application.sync.RecoverUnknownBatches;
import dev.relais.application.sync.RightOfWay;
import dev.relais.application.sync.SyncOrders;
import dev.relais.application.tickets.CheckTickets;
import dev.relais.domain.chain.ShopBell;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.ShopCode;

/** One process of Relais: its deeds, made of the shared storage and the API, until it is killed. A restart makes a new one. */
final class Node {

    /** Here only one thread runs at a time, so that nobody may wait for another one. */
    private static final DeclarationQueue ONE_BY_ONE = new DeclarationQueue() {
        @Override
        public Place join(DeclareOrder.Command command) {
            return alone(command);
        }
    };

    /** The bell only saves time: what it was rung for is found by the schedules, too. */
    private static final ShopBell NOBODY_HEARS = (shop, at) -> {};

    /** For the same reason. */
    private static final RightOfWay NOBODY_WAITS = new RightOfWay() {
        @Override
        public void letPass() {}
    };

    private final String name;
    private final NodeRuns runs;
    private final SyncOrders syncOrders;
    private final CheckTickets checkTickets;
    private final DeclareOrder declareOrder;
    private final ResendOrders resendOrders;
    private final DismissFailed dismissFailed;
    private boolean isDead;
    private boolean isStopped;

    Node(String name, World world, Ports ports, ShoppingFeed api) {
        this.name = name;
        this.runs = new NodeRuns(this, world, ports.runs());
        InstantSource time = world.time();
        Books books = ports.books();
        ShoppingFeed feed = new NodeFeed(this, world, api);
        Transactional.Transactions transactions = (deed, work) -> world.inTransaction(this, deed, work);
        RecoverUnknownBatches recover =
                Transactional.made(RecoverUnknownBatches.class, transactions, books, feed, NOBODY_HEARS, time);
        syncOrders = Transactional.made(
                SyncOrders.class,
                transactions,
                ports.shops(),
                runs,
                books,
                feed,
                NOBODY_HEARS,
                recover,
                NOBODY_WAITS,
                time,
                world.fate().random());
        checkTickets = Transactional.made(
                CheckTickets.class, transactions, ports.shops(), runs, books, feed, NOBODY_HEARS, NOBODY_WAITS, time);
        LookOrderUp lookUp =
                Transactional.made(LookOrderUp.class, transactions, feed, ports.unknownOrders(), books, time);
        declareOrder = Transactional.made(
                DeclareOrder.class, transactions, ports.shops(), books, lookUp, NOBODY_HEARS, ONE_BY_ONE, time);
        resendOrders = Transactional.made(ResendOrders.class, transactions, ports.shops(), books, NOBODY_HEARS, time);
        dismissFailed = Transactional.made(DismissFailed.class, transactions, ports.shops(), books, time);
    }

    String name() {
        return name;
    }

    boolean isDead() {
        return isDead;
    }

    boolean isStopped() {
        return isStopped;
    }

    /** Killed as by {@code kill -9}; throw what is returned. */
    Killed dies() {
        isDead = true;
        return new Killed();
    }

    void refuseIfDead() {
        if (isDead) {
            throw new Killed();
        }
    }

    /** As by {@code kill -STOP}: nothing of it goes on, its heart does not beat. */
    void stops() {
        isStopped = true;
    }

    void wakesUp() {
        isStopped = false;
    }

    /** R42: while it lives it keeps the shops that its runs hold. */
    void heartBeats() {
        if (!isDead && !isStopped) {
            runs.keepOpen();
            boolean wasOneLeft = runs.finishLeft();
            while (wasOneLeft) {
                wasOneLeft = runs.finishLeft();
            }
        }
    }

    void run(ProcessKind process, ShopCode shop) {
        switch (process) {
            case SYNC -> syncOrders.sync(shop);
            case TICKETS -> checkTickets.checkDue(shop);
            case DIGEST, CLEANUP -> throw new IllegalArgumentException(process + " is not simulated");
        }
    }

    void checkNow(ShopCode shop) {
        checkTickets.checkNow(shop);
    }

    DeclarationResult declare(DeclareOrder.Command command) {
        return declareOrder.declare(command);
    }

    void resend(OrderKey order) {
        resendOrders.resend(order, "merchant");
    }

    void dismiss(OrderKey order) {
        dismissFailed.dismiss(order, "merchant");
    }

    @Override
    public String toString() {
        return "node " + name;
    }
}
