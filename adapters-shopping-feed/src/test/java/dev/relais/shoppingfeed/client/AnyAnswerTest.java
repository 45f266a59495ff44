package dev.relais.shoppingfeed.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import com.sun.management.ThreadMXBean;
import dev.relais.domain.hostile.HostileJson;
import dev.relais.domain.hostile.HostileTexts;
import dev.relais.domain.hostile.Luck;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever Shopping Feed answers, or whoever speaks in its place. */
@QuarkusTest
@Timeout(600)
@DisplayName("Any answer of Shopping Feed")
class AnyAnswerTest {

    private static final int USUAL_TRIES = 2_000;
    private static final long MOST_HEAP = 16L << 20;

    /** Two thousand tickets, each with names and words of the greatest length. */
    private static final int MOST_TOLD = 4_000_000;

    private static final List<BiFunction<RestShoppingFeed, StoreAccess, Object>> CALLS = List.of(
            (feed, store) -> feed.send(store, Operation.SHIP, AFeed.orders(Operation.SHIP, 2)),
            (feed, store) -> feed.tickets(store, AFeed.BATCH),
            (feed, store) -> feed.ticketsOf(store, AFeed.ORDER, Operation.DELIVER, TimeForTests.NOW),
            (feed, store) -> feed.lookUp(store, AFeed.REFERENCE),
            (feed, store) -> feed.test(store));

    private static final List<Object> BODIES = List.of(
            Map.of("id", "b-1", "report", List.of(Map.of("id", 18000000001L, "state", "ignored", "message", "no"))),
            list(
                    "ticket",
                    Map.of(
                            "id",
                            "t-1",
                            "batchId",
                            "b-1",
                            "state",
                            "failed",
                            "type",
                            "order.deliver",
                            "scheduledAt",
                            "2026-03-02T10:00:00+00:00",
                            "payload",
                            Map.of("id", 18000000001L, "reference", "R", "channelName", "Amazon"),
                            "result",
                            Map.of("message", "too late"))),
            list(
                    "order",
                    Map.of(
                            "id",
                            7,
                            "storeReference",
                            "1001",
                            "reference",
                            "R",
                            "isTest",
                            false,
                            "fulfilledBy",
                            "store",
                            "payment",
                            Map.of("method", "afn"),
                            "additionalFields",
                            Map.of("env", "epmm"),
                            "_embedded",
                            Map.of("channel", Map.of("name", "Amazon")))),
            Map.of(
                    "login",
                    "me",
                    "_embedded",
                    Map.of(
                            "account", List.of(Map.of("name", "shop")),
                            "store", List.of(Map.of("id", 1276, "name", "shop", "country", "FR", "status", "active")))),
            Map.of(
                    "detail",
                    "wrong",
                    "title",
                    "Wrong",
                    "validation_messages",
                    Map.of("order", List.of(Map.of("id", Map.of("isEmpty", "is required"))))));

    private static final List<Integer> STATUSES =
            List.of(200, 200, 200, 202, 204, 301, 400, 401, 404, 418, 422, 429, 500, 503);

    @Inject
    Vertx vertx;

    private HttpServer server;
    private RestShoppingFeed feed;
    private volatile Said said;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong stores = new AtomicLong();

    private record Said(int status, Map<String, String> headers, byte[] body) {
        @Override
        public String toString() {
            String text = new String(body, StandardCharsets.UTF_8);
            return status + " " + headers + " " + (text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text);
        }
    }

    private static Object list(String relation, Object element) {
        return Map.of(
                "total",
                1,
                "_links",
                Map.of("next", Map.of("href", "?page=2&limit=200")),
                "_embedded",
                Map.of(relation, List.of(element)));
    }

    @BeforeEach
    void listen() {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(all -> answer(request.response())))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        feed = AFeed.at(URI.create("http://127.0.0.1:" + server.actualPort()), Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void answer(HttpServerResponse response) {
        asked.incrementAndGet();
        said.headers().forEach(response::putHeader);
        response.setStatusCode(said.status());
        if (said.status() == 204) {
            response.end();
        } else {
            response.end(Buffer.buffer(said.body()));
        }
    }

    @Test
    @DisplayName("S33 is read or called unreadable, in words that can be stored, and leaves nothing in memory")
    void anything() {
        List<Luck> first = luck(0, 300);
        first.forEach(this::isReadOrRefused);
        long before = heap();

        luck(300, 300 + Luck.tries(USUAL_TRIES)).forEach(this::isReadOrRefused);

        assertThat(heap() - before).as("bytes kept of what was said").isLessThanOrEqualTo(MOST_HEAP);
    }

    private static List<Luck> luck(int from, int to) {
        return IntStream.range(from, to).mapToObj(Luck::ofTry).toList();
    }

    private void isReadOrRefused(Luck luck) {
        said = said(luck);
        asked.set(0);
        try {
            String told = luck.of(CALLS).apply(feed, anotherStore()).toString();

            assertThat(told.length()).as("length of what is told").isLessThan(MOST_TOLD);
            assertThat(told.chars().noneMatch(Character::isISOControl))
                    .as("can be printed: " + told)
                    .isTrue();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(told))
                    .as("can be stored: " + told)
                    .isTrue();
            assertThat(asked.get()).as("pages asked for").isLessThanOrEqualTo(200);
        } catch (Throwable broken) {
            throw new AssertionError(luck + " came to " + broken + " with the answer " + said, broken);
        }
    }

    /** R25: one that refuses again and again would be called once a second. */
    private StoreAccess anotherStore() {
        return new StoreAccess(new StoreId(stores.incrementAndGet()), AFeed.ACCESS.token());
    }

    private static Said said(Luck luck) {
        byte[] body = HostileJson.of(luck, luck.of(BODIES));
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (luck.oneIn(6)) {
            String value = HostileTexts.any(luck).replaceAll("[^ -~]", "");
            headers.put(luck.of(List.of("X-RateLimit-Wait", "Retry-After", "Content-Type", "Location", "Link")), value);
        }
        if (luck.oneIn(10)) {
            headers.put("Content-Encoding", "gzip");
            body = luck.oneIn(3) ? body : packed(body);
        }
        return new Said(luck.of(STATUSES), headers, body);
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static long heap() {
        for (int each = 0; each < 3; each++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    @Timeout(60)
    @DisplayName(
            "S05 costs little memory, however much of it there is: by its length, its values, its depth, and what it unpacks to")
    void huge() {
        costsLittle("a long text", "{\"id\":\"" + "x".repeat(9_000_000) + "\"}");
        costsLittle("many values", "{\"_embedded\":{\"ticket\":[" + "{},".repeat(3_000_000) + "{}]}}");
        costsLittle("many pages of tickets", page("{\"id\":\"" + "x".repeat(900) + "\"},", 5_000));
        costsLittle("a deep one", "{\"validation_messages\":" + "[".repeat(1_000_000));
        costsLittle(
                "names before each message",
                "{\"validation_messages\":" + ("{\"" + "n".repeat(900) + "\":").repeat(90) + "[" + "1,".repeat(100_000)
                        + "1]" + "}".repeat(91));
        costsLittle("zeros", new String(new char[9_000_000]));
    }

    private static String page(String ticket, int times) {
        return "{\"_embedded\":{\"ticket\":[" + ticket.repeat(times) + "{}]}}";
    }

    private void costsLittle(String what, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int status : new int[] {200, 422}) {
            said = new Said(status, Map.of("Content-Encoding", "gzip"), packed(bytes));
            long before = allocated();

            CALLS.forEach(call -> call.apply(feed, AFeed.ACCESS));

            assertThat((allocated() - before) >> 20)
                    .as(what + " with " + status + ", MiB")
                    .isLessThan(100L * CALLS.size());
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
