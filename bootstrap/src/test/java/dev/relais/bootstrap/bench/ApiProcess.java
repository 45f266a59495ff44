package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@link FastApi} as a process of its own. */
final class ApiProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private ApiProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** How {@link FastApi} behaves from now on, and it forgets what it saw. */
    record Script(
            long latencyMillis,
            long ticketsMillis,
            boolean isExponential,
            double callsPerSecond,
            boolean keepsArrivals) {

        static final Script AT_ONCE = new Script(0, 0, false, 0, false);

        Script withLatency(Duration latency) {
            return new Script(latency.toMillis(), ticketsMillis, isExponential, callsPerSecond, keepsArrivals);
        }

        Script withTicketsAround(Duration mean) {
            return new Script(latencyMillis, mean.toMillis(), true, callsPerSecond, keepsArrivals);
        }

        Script withCallsPerSecond(double calls) {
            return new Script(latencyMillis, ticketsMillis, isExponential, calls, keepsArrivals);
        }

        Script keepingArrivals() {
            return new Script(latencyMillis, ticketsMillis, isExponential, callsPerSecond, true);
        }
    }

    /** What it was asked; times are those of {@link System#nanoTime}, which all processes of a machine share. */
    record Seen(
            long requests,
            long orders,
            long looks,
            long limited,
            long tooEarly,
            long firstRequest,
            long lastRequest,
            long firstLook,
            long lastLook) {

        long calls() {
            return requests + looks;
        }
    }

    static ApiProcess start(Path console) {
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx1g",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FastApi.class.getName(),
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .start();
            ApiProcess api = new ApiProcess(process, port);
            api.awaitIt();
            return api;
        } catch (IOException broken) {
            throw new UncheckedIOException("The API of the benchmark does not start", broken);
        }
    }

    private void awaitIt() {
        Patience.until("The API of the benchmark answers", Duration.ofSeconds(30), () -> {
            try {
                plays(Script.AT_ONCE);
                return true;
            } catch (UncheckedIOException notYet) {
                return false;
            }
        });
    }

    int port() {
        return port;
    }

    void plays(Script script) {
        try {
            ask(HttpRequest.newBuilder(address("/_script"))
                    .PUT(BodyPublishers.ofString(JSON.writeValueAsString(script))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Seen seen() {
        try {
            return JSON.readValue(ask(HttpRequest.newBuilder(address("/_seen"))), Seen.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** When each order arrived, by its id. */
    Map<Long, Long> arrivals() {
        try {
            Map<Long, Long> arrivals = new HashMap<>();
            JsonNode all = JSON.readTree(ask(HttpRequest.newBuilder(address("/_arrivals"))));
            all.forEach(
                    pair -> arrivals.put(pair.get(0).longValue(), pair.get(1).longValue()));
            return arrivals;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String ask(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
