package dev.relais.bootstrap.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** I9: another shop at the same node, which goes on shipping while one shop has trouble, and should hardly notice. */
final class Bystander {

    private static final int WARM_UP = 20;
    private static final int BEFORE = 60;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Below this nobody is harmed, however quick it was before. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Shop shop;
    private final Node node;
    private final Thread thread;
    private final Duration before;
    private final List<Duration> meanwhile = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean goesOn = true;
    private int order;

    private Bystander(Shop shop, Node node) {
        this.shop = shop;
        this.node = node;
        for (int i = 0; i < WARM_UP; i++) {
            ship();
        }
        List<Duration> quiet = new ArrayList<>();
        for (int i = 0; i < BEFORE; i++) {
            quiet.add(ship());
        }
        this.before = slowest(quiet);
        this.thread = new Thread(this::goOn, "bystander");
        thread.setDaemon(true);
    }

    static Bystander beside(Site site, Node node) {
        Bystander bystander = new Bystander(site.shop(node, "real-time"), node);
        bystander.thread.start();
        return bystander;
    }

    /** Ends, and answers what was wrong: somebody else's trouble was felt, or its own orders did not end well. */
    List<String> broken(String fault) {
        goesOn = false;
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        List<String> broken = new ArrayList<>(Invariants.brokenBy(shop, node));
        Duration slowest = slowest(meanwhile);
        Measured.number(
                "I9 " + fault,
                "another shop's order was at the API after %d ms at most before, %d ms meanwhile (%d orders)"
                        .formatted(before.toMillis(), slowest.toMillis(), meanwhile.size()));
        if (meanwhile.isEmpty()) {
            broken.add("I9: the other shop did not get a single order through");
        }
        if (slowest.compareTo(SOON) > 0 && slowest.compareTo(before.multipliedBy(2)) > 0) {
            broken.add("I9: another shop waited " + slowest.toMillis() + " ms, " + before.toMillis() + " ms before");
        }
        return broken;
    }

    private void goOn() {
        while (goesOn) {
            meanwhile.add(ship());
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** How long it took from the declaration to its arrival at the API. */
    private Duration ship() {
        String ref = Integer.toString(++order);
        long began = System.nanoTime();
        shop.ships(node, ref);
        long patience = began + PATIENCE.toNanos();
        while (!shop.store().hasReceived(shop.id(ref)) && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** But one in a hundred. */
    private static Duration slowest(List<Duration> all) {
        List<Duration> sorted = all.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() * 99 - 1) / 100);
    }
}
