package dev.relais.bootstrap.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop that declares one order after the other, and each one that was not acknowledged once more, at the next node. */
final class Load {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Shop shop;
    private final List<Node> nodes;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Set<Integer> refusals = new ConcurrentSkipListSet<>();
    private final Thread thread;
    private volatile boolean goesOn = true;

    private Load(Shop shop, List<Node> nodes) {
        this.shop = shop;
        this.nodes = nodes;
        this.thread = new Thread(this::declare, "load");
        thread.setDaemon(true);
    }

    static Load on(Shop shop, List<Node> nodes) {
        Load load = new Load(shop, nodes);
        load.thread.start();
        return load;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    int refused() {
        return refused.get();
    }

    /** The statuses of answers that were no acknowledgement, each once. */
    List<Integer> refusals() {
        return new ArrayList<>(refusals);
    }

    void runsUntil(int howMany) {
        Site.await(howMany + " acknowledged orders", PATIENCE, () -> acknowledged.get() >= howMany);
    }

    void stops() {
        goesOn = false;
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void declare() {
        int order = 1;
        int turn = 0;
        while (goesOn) {
            int answered = shop.ships(nodes.get(turn % nodes.size()), Integer.toString(order));
            if (answered == 200 || answered == 202) {
                acknowledged.incrementAndGet();
                order++;
            } else {
                refusals.add(answered);
                refused.incrementAndGet();
                turn++;
            }
        }
    }
}
