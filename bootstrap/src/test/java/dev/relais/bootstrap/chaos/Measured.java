package dev.relais.bootstrap.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The numbers of a chaos run, by the id of the goal they are measured for; the last measured of each stands. */
final class Measured {

    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Map<String, String> NUMBERS = new ConcurrentSkipListMap<>();

    private Measured() {}

    static void number(String goal, String value) {
        NUMBERS.put(goal, value);
    }

    static Map<String, String> numbers() {
        return Map.copyOf(NUMBERS);
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

    /** P20: how the rate after a fault compares with the one before, in the same run. */
    static void recovery(String fault, double before, double after) {
        number("P20 " + fault, "%.2f (%.0f orders/s before, %.0f after)".formatted(after / before, before, after));
    }

    private static long orders(Shop shop) {
        return shop.store().accepted().stream()
                .mapToLong(request -> request.orders().size())
                .sum();
    }
}
