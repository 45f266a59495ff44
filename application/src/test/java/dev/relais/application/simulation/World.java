package dev.relais.application.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import dev.relais.application.fake.Tables;
import dev.relais.domain.fixture.SettableTime;
import dev.relais.domain.shop.ShopCode;

/** Time, chance and the storage of one simulation, and the strands that run in it; decides where deeds are interrupted. */
final class World {

    private final SettableTime time = SettableTime.atTenOClock();
    private final Fate fate;
    private final Journal journal;
    private final Tables tables = new Tables();
    private final StorageLaws laws;
    private final Ledger ledger;
    private final LeaseLaws leases;
    private final List<Strand> strands = new ArrayList<>();
    private Optional<Strand> running = Optional.empty();
    private final List<Runnable> atCommit = new ArrayList<>();
    private boolean isInTransaction;

    World(long seed, boolean keepsJournal) {
        fate = new Fate(seed);
        journal = new Journal(keepsJournal, time);
        ledger = new Ledger(tables, time);
        laws = new StorageLaws(time);
        leases = new LeaseLaws(tables, time);
    }

    SettableTime time() {
        return time;
    }

    Fate fate() {
        return fate;
    }

    Journal journal() {
        return journal;
    }

    Tables tables() {
        return tables;
    }

    Ledger ledger() {
        return ledger;
    }

    LeaseLaws leases() {
        return leases;
    }

    StorageLaws laws() {
        return laws;
    }

    /** The strand that is running; there is one whenever a deed is under way. */
    Strand running() {
        return running.orElseThrow();
    }

    /** The node does this, until it is held up or done. */
    void begins(Node node, String name, Runnable deed) {
        Strand strand = new Strand(node, name, deed);
        strands.add(strand);
        goesOn(strand);
    }

    void goesOn(Strand strand) {
        time.plus(Duration.ofMillis(1));
        journal.note(() -> strand + " goes on");
        running = Optional.of(strand);
        strand.goOn();
        running = Optional.empty();
        reap();
    }

    /** The strands that are held up and could go on. */
    List<Strand> heldUp() {
        return strands.stream().filter(strand -> !strand.node().isStopped()).toList();
    }

    List<Strand> strands() {
        return List.copyOf(strands);
    }

    /** What a dead node was about ends where it was, without any effect. */
    void reap() {
        for (Strand strand : List.copyOf(strands)) {
            if (strand.node().isDead() && !strand.hasEnded()) {
                strand.goOn();
            }
        }
        strands.removeIf(Strand::hasEnded);
    }

    /** The deed comes to a place between two transactions: the node may be killed or stopped here, or it takes long. */
    void reached(Node node, String where) {
        comesTo(node, where);
        if (isInTransaction) {
            return;
        }
        if (fate.strikes() && fate.oneIn(4)) {
            journal.note(() -> node + " is stopped " + where);
            node.stops();
            holdUp(node);
        } else if (fate.holdsUp()) {
            journal.note(() -> node + " is held up " + where);
            holdUp(node);
        }
    }

    /** As {@link #reached}, at a place where it can be killed, but is not held up. */
    void comesTo(Node node, String where) {
        node.refuseIfDead();
        if (!isInTransaction && fate.strikes() && fate.oneIn(2)) {
            journal.note(() -> node + " is killed " + where);
            throw node.dies();
        }
    }

    /** The work is done as a whole or not at all; who asked for it may not learn which. */
    Object inTransaction(Node node, String deed, Callable<?> work) throws Exception {
        if (isInTransaction) {
            return work.call();
        }
        reached(node, "before " + deed);
        Tables before = tables.copy();
        atCommit.clear();
        tables.begin();
        Object done = tried(before, work);
        List<Runnable> known = tables.end();
        if (fate.strikes() && fate.oneIn(2)) {
            tables.become(before);
            throw lost(node, "before the commit of " + deed);
        }
        laws.committed(deed, before, tables);
        atCommit.forEach(Runnable::run);
        ledger.hasSeenStorage(running());
        if (fate.strikes()) {
            throw lost(node, "after the commit of " + deed);
        }
        known.forEach(Runnable::run);
        reached(node, "after " + deed);
        return done;
    }

    private Object tried(Tables before, Callable<?> work) throws Exception {
        isInTransaction = true;
        try {
            return work.call();
        } catch (Throwable thrown) {
            tables.end();
            tables.become(before);
            throw thrown;
        } finally {
            isInTransaction = false;
        }
    }

    /**
     * A call to the storage that is a transaction of its own, unless one is under way; it may fail, and when it is done its answer may be
     * lost.
     */
    <T> T alone(Node node, String deed, Supplier<T> work) {
        node.refuseIfDead();
        if (isInTransaction) {
            return work.get();
        }
        if (fate.strikes() && fate.oneIn(2)) {
            throw lost(node, "before " + deed);
        }
        T done = work.get();
        running.ifPresent(ledger::hasSeenStorage);
        if (fate.strikes()) {
            throw lost(node, "after " + deed);
        }
        return done;
    }

    /** The laws learn of this once it is stored for good, whether or not the node learns of it. */
    void atCommit(Runnable law) {
        if (isInTransaction) {
            atCommit.add(law);
        } else {
            law.run();
        }
    }

    private Error lost(Node node, String where) {
        if (fate.oneIn(2)) {
            journal.note(() -> node + " is killed " + where);
            return node.dies();
        }
        journal.note(() -> node + " loses the database " + where);
        throw new StorageFailed(where);
    }

    /** R27: the merchant saves a new token. */
    void tokenIsReplaced(Ports ports, ShopCode shop) {
        journal.note(() -> "a new token is saved");
        ports.lanes().tokenReplaced(shop);
    }

    private void holdUp(Node node) {
        running().holdUp();
        node.refuseIfDead();
    }
}
