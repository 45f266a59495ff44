package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import dev.relais.bootstrap.fixture.ARelais;

/** Shops that declare orders, each order once: as fast as they can, or so many a second, whether Relais keeps up or not. */
final class Declaring {

    private static final AtomicLong NEXT = new AtomicLong(100_000_000);

    private final List<URI> nodes;
    private final List<ARelais> shops;

    Declaring(List<URI> nodes, List<ARelais> shops) {
        this.nodes = nodes;
        this.shops = shops;
    }

    /** What came of it; acknowledgements by the order's id, in nanoseconds, if they were asked for. */
    record Outcome(double callsPerSecond, Samples latency, Map<Long, Long> acknowledged) {}

    /** One order a call, over so many connections, each of which calls again as soon as it was answered. */
    Outcome singly(int connections, Duration time) {
        return run(connections, time, (caller, shop, each) -> {
            put(caller, shop);
            return 1;
        });
    }

    /** A hundred orders a call. */
    Outcome hundreds(int connections, Duration time) {
        return run(connections, time, (caller, shop, each) -> {
            post(caller, shop);
            return 1;
        });
    }

    private interface Call {
        int make(Caller caller, ARelais shop, int each) throws IOException;
    }

    private Outcome run(int connections, Duration time, Call call) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        Samples samples = new Samples();
        AtomicLong done = new AtomicLong();
        List<Callable<Void>> all = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            int each = connection;
            all.add(() -> {
                try (Caller caller = new Caller(nodes.get(each % nodes.size()))) {
                    while (System.nanoTime() < end) {
                        long before = System.nanoTime();
                        call.make(caller, shops.get(each % shops.size()), each);
                        samples.add(System.nanoTime() - before);
                        done.incrementAndGet();
                    }
                }
                return null;
            });
        }
        inParallel(all);
        return new Outcome(done.get() * 1e9 / (System.nanoTime() - begin), samples, Map.of());
    }

    /** So many calls a second, measured from when each should have begun. */
    Outcome atRate(double perSecond, int connections, Duration time) {
        long begin = System.nanoTime();
        long calls = (long) (perSecond * time.toNanos() / 1e9);
        AtomicLong next = new AtomicLong();
        Samples samples = new Samples();
        Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
        List<Callable<Void>> all = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            all.add(() -> {
                List<Caller> callers = new ArrayList<>();
                for (URI node : nodes) {
                    callers.add(new Caller(node));
                }
                for (long call = next.getAndIncrement(); call < calls; call = next.getAndIncrement()) {
                    long due = begin + (long) (call * 1e9 / perSecond);
                    sleepUntil(due);
                    Caller caller = callers.get((int) (call % callers.size()));
                    long order = put(caller, shops.get((int) (call % shops.size())));
                    long now = System.nanoTime();
                    samples.add(now - due);
                    acknowledged.put(order, now);
                }
                for (Caller caller : callers) {
                    caller.close();
                }
                return null;
            });
        }
        inParallel(all);
        return new Outcome(calls * 1e9 / (System.nanoTime() - begin), samples, acknowledged);
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void inParallel(List<Callable<Void>> all) {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            for (Future<Void> each : threads.invokeAll(all)) {
                each.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A declaration failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static long put(Caller caller, ARelais shop) throws IOException {
        long order = NEXT.getAndIncrement();
        expect(202, caller.send("PUT", "/api/v1/orders/D-" + order, shop.bearer(), "{" + said(order) + "}"));
        return order;
    }

    private static void post(Caller caller, ARelais shop) throws IOException {
        long first = NEXT.getAndAdd(100);
        String orders = LongStream.range(first, first + 100)
                .mapToObj(order -> "{\"order\":\"D-" + order + "\"," + said(order) + "}")
                .collect(Collectors.joining(",", "{\"orders\":[", "]}"));
        expect(200, caller.send("POST", "/api/v1/orders", shop.bearer(), orders));
    }

    private static String said(long order) {
        return "\"status\":\"4\",\"tracking\":{\"number\":\"6A" + order
                + "\",\"carrier\":\"Colissimo\"},\"shoppingFeed\":{\"orderId\":" + order
                + ",\"channel\":\"Amazon\",\"reference\":\"R-" + order
                + "\",\"fulfilledBy\":\"store\"},\"placedAt\":\"2026-11-20T08:00:00+01:00\",\"changedAt\":\"2026-11-23T10:15:00+01:00\"";
    }

    private static void expect(int status, int answered) {
        if (answered != status) {
            throw new IllegalStateException("Relais answered " + answered + " instead of " + status);
        }
    }
}
