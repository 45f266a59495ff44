package dev.relais.shoppingfeed.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;

import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.shop.Operation;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Timeout(60)
@DisplayName("What becomes of a request when the network or the server fails")
class ConnectionTest {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final String CREATED = "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\n";

    private static SendResult refund(URI url) {
        return AFeed.at(url, SHORT).send(AFeed.ACCESS, Operation.REFUND, AFeed.orders(Operation.REFUND, 1));
    }

    private static void isUnknownAfterOneConnection(BrokenServer broken) throws IOException {
        try (broken) {
            assertThat(refund(broken.url())).isInstanceOf(SendResult.Unknown.class);
            assertThat(broken.connections()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("R26 a refused connection means that nothing was sent")
    void connectionRefused() throws IOException {
        URI nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }

        assertThat(refund(nobody)).isInstanceOf(SendResult.Unreachable.class);
        assertThat(AFeed.at(nobody).tickets(AFeed.ACCESS, AFeed.BATCH)).isInstanceOf(TicketsAnswer.Unreadable.class);
        assertThat(AFeed.at(nobody).lookUp(AFeed.ACCESS, AFeed.REFERENCE)).isInstanceOf(LookUpResult.Unavailable.class);
    }

    @Test
    @DisplayName("R26 an unknown host means that nothing was sent")
    void unknownHost() {
        assertThat(AFeed.at(URI.create("https://no-such-host.invalid"))
                        .send(AFeed.ACCESS, Operation.SHIP, AFeed.orders(Operation.SHIP, 1)))
                .isInstanceOf(SendResult.Unreachable.class);
    }

    @Test
    @DisplayName("R26 a connection that does not come about in time means that nothing was sent")
    void connectTimeOut() throws IOException {
        List<SocketChannel> queue = new ArrayList<>();
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 5; i++) {
                SocketChannel waiting = SocketChannel.open();
                waiting.configureBlocking(false);
                waiting.connect(new InetSocketAddress(busy.getInetAddress(), busy.getLocalPort()));
                queue.add(waiting);
            }

            SendResult result = AFeed.at(
                            URI.create("http://127.0.0.1:" + busy.getLocalPort()), SHORT, Duration.ofSeconds(30))
                    .send(AFeed.ACCESS, Operation.SHIP, AFeed.orders(Operation.SHIP, 1));

            assertThat(result).isInstanceOf(SendResult.Unreachable.class);
        } finally {
            for (SocketChannel waiting : queue) {
                waiting.close();
            }
        }
    }

    @Test
    @DisplayName("R29 no answer in time is unknown, and nothing is sent a second time")
    void readTimeOut() throws IOException {
        isUnknownAfterOneConnection(BrokenServer.thatNeverAnswers());
    }

    @Test
    @DisplayName("R29 a server that hangs up without an answer leaves it unknown")
    void hangUp() throws IOException {
        isUnknownAfterOneConnection(BrokenServer.thatHangsUp());
    }

    @Test
    @DisplayName("R29 a reset leaves it unknown")
    void reset() throws IOException {
        isUnknownAfterOneConnection(BrokenServer.thatResets());
    }

    @Test
    @DisplayName("R29 an answer that breaks off is unknown")
    void brokenOff() throws IOException {
        isUnknownAfterOneConnection(
                BrokenServer.thatBreaksOffWithin(CREATED + "Content-Length: 100\r\n\r\n{\"id\":\"b-1\""));
    }

    @Test
    @DisplayName("R29 a reset within the answer is unknown")
    void resetWithin() throws IOException {
        isUnknownAfterOneConnection(
                BrokenServer.thatResetsWithin(CREATED + "Content-Length: 100\r\n\r\n{\"id\":\"b-1\""));
    }

    @Test
    @DisplayName("R29 what is not HTTP is unknown")
    void gibberish() throws IOException {
        isUnknownAfterOneConnection(BrokenServer.thatBreaksOffWithin("SSH-2.0-OpenSSH_9.6\r\n\r\n"));
    }

    @Test
    @Timeout(20)
    @DisplayName("R29 the time-out holds for an answer that never ends, however often a byte of it comes")
    void dribble() throws IOException {
        isUnknownAfterOneConnection(
                BrokenServer.thatDribblesAfter(CREATED + "Content-Length: 1000000\r\n\r\n{\"id\":\"b-1\""));
    }

    @Test
    @DisplayName("R29 an answer longer than the heap should bear is unknown")
    void flood() throws IOException {
        try (BrokenServer broken = BrokenServer.thatFloodsAfter(CREATED + "Transfer-Encoding: chunked\r\n\r\n")) {
            SendResult result = AFeed.at(broken.url(), Duration.ofSeconds(30))
                    .send(AFeed.ACCESS, Operation.SHIP, AFeed.orders(Operation.SHIP, 1));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            SendResult.Unknown.class,
                            unknown -> assertThat(unknown.what()).contains("longer than"));
        }
    }

    @Test
    @DisplayName("R28 a refusal stays one when its words break off")
    void refusalBrokenOff() throws IOException {
        try (BrokenServer broken = BrokenServer.thatBreaksOffWithin(
                "HTTP/1.1 422 Unprocessable\r\nContent-Length: 100\r\n\r\n{\"detail\":")) {
            assertThat(refund(broken.url())).isEqualTo(new SendResult.Refused(422, "Shopping Feed answered 422"));
        }
    }

    @Test
    @DisplayName("a gzip answer is read")
    void gzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("{\"id\":\"b-1\"}".getBytes(StandardCharsets.UTF_8));
        }
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Content-Encoding", "gzip");
        try (ScriptedServer server = new ScriptedServer().answering(202, headers, packed.toByteArray())) {
            assertThat(refund(server.url())).isEqualTo(new SendResult.Accepted(AFeed.BATCH, List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox", "/sandbox/"})
    @DisplayName("a base with a path keeps it")
    void baseWithPath(String path) {
        try (ScriptedServer server = new ScriptedServer().answering(202, "{\"id\":\"b-1\"}")) {
            refund(server.url(path));

            assertThat(server.asked().get(0).path()).isEqualTo("/sandbox/v1/store/1276/order/refund");
        }
    }

    @Test
    @DisplayName("the token is never logged, not even when requests are")
    void noTokenInTheLog() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listener);
        try (ScriptedServer server = new ScriptedServer().answering(202, "{\"id\":\"b-1\"}")) {
            refund(server.url());
            refund(URI.create("http://127.0.0.1:1"));
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }

        assertThat(lines).noneMatch(line -> line.contains(AFeed.TOKEN));
    }
}
