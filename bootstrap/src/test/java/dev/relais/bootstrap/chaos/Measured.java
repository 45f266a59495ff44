package dev.relais.bootstrap.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The numbers of a chaos run, by the id of the goal they are measured for; the last measured of each stands. */
final class Measured {

    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration COMES_BACK = Duration.ofSeconds(60);
    private static final double RECOVERED = 0.98;
    private static final Map<String, String> NUMBERS = new ConcurrentSkipListMap<>();
    private static final Map<String, Double> RECOVERIES = new ConcurrentSkipListMap<>();

    private Measured() {}

    static void number(String goal, String value) {
        NUMBERS.put(goal, value);
    }

    static Map<String, String> numbers() {
        return Map.copyOf(NUMBERS);
    }

    /** P20: after how many of the faults under load sending was as quick as before. */
    static String recoveries() {
        long recovered =
                RECOVERIES.values().stream().filter(each -> each >= RECOVERED).count();
        return "%d of %d at %.2f or more".formatted(recovered, RECOVERIES.size(), RECOVERED);
    }

    /** Orders that the API accepted of this shop in a second, over five of them. */
    static double rate(Shop shop) {
        long before = orders(shop);
        long began = System.nanoTime();
        try {
            Thread.sleep(WINDOW.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return (orders(shop) - before) * 1e9 / (System.nanoTime() - began);
    }

    /** P20: how the rate after a fault compares with the one before, in the same run, and how long it took to come back. */
    static void recovery(String fault, double before, Shop shop) {
        long began = System.nanoTime();
        long seen = orders(shop);
        Site.await("sending to go on", COMES_BACK, () -> orders(shop) > seen);
        Duration back = Duration.ofNanos(System.nanoTime() - began);
        double after = rate(shop);
        RECOVERIES.put(fault, after / before);
        number(
                "P20 " + fault,
                "%.2f (%.0f orders/s before, %.0f after; the first after %d ms)"
                        .formatted(after / before, before, after, back.toMillis()));
    }

    private static long orders(Shop shop) {
        return shop.store().accepted().stream()
                .mapToLong(request -> request.orders().size())
                .sum();
    }
}
