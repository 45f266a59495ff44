package dev.relais.bootstrap.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import dev.relais.bootstrap.fixture.RunningRelais;
import dev.relais.bootstrap.fixture.proxy.TcpProxy;
import io.restassured.RestAssured;

/** One Relais as a process, with what stands between it and its database and API. */
final class Node implements AutoCloseable {

    private final RunningRelais relais;
    private final TcpProxy database;
    private final TcpProxy api;

    Node(RunningRelais relais, TcpProxy database, TcpProxy api) {
        this.relais = relais;
        this.database = database;
        this.api = api;
    }

    Node ready() {
        relais.ready();
        return this;
    }

    TcpProxy database() {
        return database;
    }

    TcpProxy api() {
        return api;
    }

    URI address() {
        return relais.address();
    }

    /** What is asked over REST from now on is asked of this node. */
    void isAsked() {
        RestAssured.baseURI = "http://" + address().getHost();
        RestAssured.port = address().getPort();
    }

    boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notNow) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stands still, as in a long pause of the machine. */
    void freeze() {
        relais.signal("STOP");
    }

    void thaw() {
        relais.signal("CONT");
    }

    void kill() {
        relais.kill();
        ends(Duration.ofSeconds(10));
    }

    void terminate() {
        relais.terminate();
    }

    boolean isAlive() {
        return relais.isAlive();
    }

    /** Waits for its end; true if it came in time. */
    boolean ends(Duration limit) {
        return relais.hasEndedWithin(limit);
    }

    int exitValue() {
        return relais.exitValue();
    }

    List<String> lines() {
        try {
            return relais.lines();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        thaw();
        relais.kill();
        try {
            database.close();
            api.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
