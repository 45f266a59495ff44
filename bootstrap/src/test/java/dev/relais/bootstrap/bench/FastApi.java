package dev.relais.bootstrap.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The Shopping Feed API of the benchmark: a process of its own that answers as fast as it can, or after the latency set, accepts every
 * request that the rate allows, and says of every ticket that it succeeded once its time has come. It reads of a request no more than
 * the orders' ids, so that what is measured is Relais.
 *
 * <p>Set over {@code PUT /_script}; what it saw is at {@code GET /_seen}. It has no password and listens on loopback only.
 */
public final class FastApi extends AbstractVerticle {

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern BATCH = Pattern.compile("batchId=([^&]+)");
    private static final String PAGE_BEGINS =
            "{\"page\":1,\"limit\":200,\"pages\":1,\"total\":%1$d,\"count\":%1$d,\"_links\":{\"self\":{\"href\":\"/\"}},\"_embedded\":{\"ticket\":[";
    private static final int BACKLOG = 256;

    private static final Map<String, Accepted> BATCHES = new ConcurrentHashMap<>();
    private static final Map<Long, Long> ARRIVALS = new ConcurrentHashMap<>();
    private static final Map<String, Bucket> BUCKETS = new ConcurrentHashMap<>();
    private static final AtomicLong NAMES = new AtomicLong();
    private static volatile Seen seen = new Seen();
    private static volatile Script script = new Script(0, 0, false, 0, false);

    /**
     * How it behaves.
     *
     * @param latencyMillis each answer to a request or a question comes so much later
     * @param ticketsMillis the tickets of a batch end so long after it was accepted
     * @param isExponential true if that is only the mean, and each batch has its own time
     * @param callsPerSecond how many calls of a store are answered in a second, in a bucket of as many; 0 for any number
     * @param keepsArrivals true if it remembers when each order arrived first
     */
    private record Script(
            long latencyMillis,
            long ticketsMillis,
            boolean isExponential,
            double callsPerSecond,
            boolean keepsArrivals) {}

    private record Accepted(long[] orders, long endsAt) {}

    /** What it was asked since it was told to forget. */
    private static final class Seen {
        final AtomicLong requests = new AtomicLong();
        final AtomicLong orders = new AtomicLong();
        final AtomicLong looks = new AtomicLong();
        final AtomicLong limited = new AtomicLong();
        final AtomicLong tooEarly = new AtomicLong();
        final AtomicLong firstRequest = new AtomicLong();
        final AtomicLong lastRequest = new AtomicLong();
        final AtomicLong firstLook = new AtomicLong();
        final AtomicLong lastLook = new AtomicLong();
    }

    /** A bucket of tokens; whoever finds it empty is told when there is one. */
    private static final class Bucket {
        private double tokens;
        private long filledAt = System.nanoTime();
        private long notBefore = Long.MIN_VALUE;

        private Bucket(double tokens) {
            this.tokens = tokens;
        }

        /** Seconds to wait; 0 if the call may pass. */
        synchronized double take(double perSecond, Seen counted) {
            long now = System.nanoTime();
            if (now < notBefore) {
                counted.tooEarly.incrementAndGet();
            }
            tokens = Math.min(perSecond, tokens + (now - filledAt) / 1e9 * perSecond);
            filledAt = now;
            if (tokens >= 1) {
                tokens -= 1;
                return 0;
            }
            double wait = Math.ceil((1 - tokens) / perSecond * 1000) / 1000;
            notBefore = now + (long) (wait * 1e9);
            return wait;
        }
    }

    /** @param args the port */
    public static void main(String[] args) {
        int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        Vertx.vertx()
                .deployVerticle(
                        FastApi.class.getName(),
                        new DeploymentOptions()
                                .setInstances(loops)
                                .setConfig(new JsonObject().put("port", Integer.parseInt(args[0]))));
    }

    @Override
    public void start() {
        vertx.createHttpServer(new HttpServerOptions()
                        .setTcpNoDelay(true)
                        .setAcceptBacklog(BACKLOG)
                        .setCompressionSupported(false))
                .requestHandler(this::answer)
                .listen(config().getInteger("port"), "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/_")) {
            request.bodyHandler(body -> control(request, path, body));
            return;
        }
        long now = System.nanoTime();
        Seen counted = seen;
        Script played = script;
        if (request.method() == HttpMethod.POST) {
            counted.requests.incrementAndGet();
            counted.firstRequest.compareAndSet(0, now);
            counted.lastRequest.set(now);
            request.bodyHandler(body -> after(played, () -> accept(request, body, now, counted, played)));
        } else {
            counted.looks.incrementAndGet();
            counted.firstLook.compareAndSet(0, now);
            counted.lastLook.set(now);
            after(played, () -> look(request, counted, played));
        }
    }

    private void after(Script played, Runnable answer) {
        if (played.latencyMillis() == 0) {
            answer.run();
        } else {
            vertx.setTimer(played.latencyMillis(), passed -> answer.run());
        }
    }

    private static boolean isLimited(HttpServerRequest request, Seen counted, Script played) {
        if (played.callsPerSecond() == 0) {
            return false;
        }
        double wait = BUCKETS.computeIfAbsent(storeOf(request.path()), store -> new Bucket(played.callsPerSecond()))
                .take(played.callsPerSecond(), counted);
        if (wait == 0) {
            return false;
        }
        counted.limited.incrementAndGet();
        request.response()
                .setStatusCode(429)
                .putHeader("X-RateLimit-Wait", Double.toString(wait))
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"title\":\"Too Many Requests\",\"status\":429}");
        return true;
    }

    private static String storeOf(String path) {
        return path.split("/")[3];
    }

    private static void accept(HttpServerRequest request, Buffer body, long arrived, Seen counted, Script played) {
        if (isLimited(request, counted, played)) {
            return;
        }
        long[] orders = ids(body);
        if (played.keepsArrivals()) {
            Arrays.stream(orders).forEach(order -> ARRIVALS.putIfAbsent(order, arrived));
        }
        counted.orders.addAndGet(orders.length);
        String name = "b" + NAMES.incrementAndGet();
        double factor = played.isExponential() ? -Math.log(1 - Math.random()) : 1;
        BATCHES.put(name, new Accepted(orders, arrived + (long) (played.ticketsMillis() * 1e6 * factor)));
        request.response()
                .setStatusCode(202)
                .putHeader("Content-Type", "application/json")
                .end("{\"id\":\"" + name + "\",\"_links\":{\"ticket\":{\"href\":\"" + request.path() + "\"}}}");
    }

    private static long[] ids(Buffer body) {
        Matcher found = ID.matcher(body.toString());
        List<Long> ids = new ArrayList<>();
        while (found.find()) {
            ids.add(Long.valueOf(found.group(1)));
        }
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private static void look(HttpServerRequest request, Seen counted, Script played) {
        if (isLimited(request, counted, played)) {
            return;
        }
        Matcher asked = BATCH.matcher(request.query());
        Accepted batch = asked.find() ? BATCHES.get(asked.group(1)) : null;
        if (batch == null) {
            request.response().setStatusCode(404).end();
            return;
        }
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(page(asked.group(1), batch, System.nanoTime() >= batch.endsAt())
                        .getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String page(String name, Accepted batch, boolean isOver) {
        StringBuilder page = new StringBuilder(batch.orders().length * 260);
        page.append(PAGE_BEGINS.formatted(batch.orders().length));
        String rest = "},\"state\":\"" + (isOver ? "succeed" : "scheduled")
                + "\",\"type\":\"order.notify.shipment\",\"batchId\":\"" + name
                + "\",\"scheduledAt\":\"2030-01-01T00:00:00+00:00\",\"result\":{}}";
        String separator = "";
        for (long order : batch.orders()) {
            page.append(separator)
                    .append("{\"id\":\"t-")
                    .append(name)
                    .append('-')
                    .append(order)
                    .append("\",\"payload\":{\"id\":")
                    .append(order)
                    .append(",\"reference\":\"R-")
                    .append(order)
                    .append("\",\"channelName\":\"Amazon\"")
                    .append(rest);
            separator = ",";
        }
        return page.append("]}}").toString();
    }

    private static void control(HttpServerRequest request, String path, Buffer body) {
        switch (path) {
            case "/_script" -> {
                JsonObject said = body.toJsonObject();
                script = new Script(
                        said.getLong("latencyMillis"),
                        said.getLong("ticketsMillis"),
                        said.getBoolean("isExponential"),
                        said.getDouble("callsPerSecond"),
                        said.getBoolean("keepsArrivals"));
                BUCKETS.clear();
                ARRIVALS.clear();
                BATCHES.clear();
                seen = new Seen();
                request.response().setStatusCode(204).end();
            }
            case "/_arrivals" -> request.response().end(arrivals());
            default -> request.response().end(figures(seen).toBuffer());
        }
    }

    private static Buffer arrivals() {
        JsonArray all = new JsonArray();
        ARRIVALS.forEach((order, at) -> all.add(new JsonArray().add(order).add(at)));
        return all.toBuffer();
    }

    private static JsonObject figures(Seen counted) {
        return new JsonObject()
                .put("requests", counted.requests.get())
                .put("orders", counted.orders.get())
                .put("looks", counted.looks.get())
                .put("limited", counted.limited.get())
                .put("tooEarly", counted.tooEarly.get())
                .put("firstRequest", counted.firstRequest.get())
                .put("lastRequest", counted.lastRequest.get())
                .put("firstLook", counted.firstLook.get())
                .put("lastLook", counted.lastLook.get());
    }
}
