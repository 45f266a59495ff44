package dev.relais.shoppingfeed.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that reads requests and then does what no healthy server does. */
final class BrokenServer implements AutoCloseable {

    /** What is done once a request has begun to arrive; the connection is closed after it. */
    interface Fault {
        void happen(Socket socket, CountDownLatch end) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Fault fault;
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    BrokenServer(Fault fault) {
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.fault = fault;
        Thread thread = new Thread(this::serve, "broken-server");
        thread.setDaemon(true);
        thread.start();
    }

    static BrokenServer thatNeverAnswers() {
        return new BrokenServer((socket, end) -> end.await());
    }

    static BrokenServer thatHangsUp() {
        return new BrokenServer((socket, end) -> {});
    }

    static BrokenServer thatResets() {
        return new BrokenServer((socket, end) -> socket.setSoLinger(true, 0));
    }

    static BrokenServer thatBreaksOffWithin(String answer) {
        return new BrokenServer((socket, end) -> write(socket, answer));
    }

    static BrokenServer thatResetsWithin(String answer) {
        return new BrokenServer((socket, end) -> {
            write(socket, answer);
            socket.setSoLinger(true, 0);
        });
    }

    /** Sends a byte every few milliseconds, for ever. */
    static BrokenServer thatDribblesAfter(String head) {
        return new BrokenServer((socket, end) -> {
            write(socket, head);
            while (!end.await(20, TimeUnit.MILLISECONDS)) {
                write(socket, " ");
            }
        });
    }

    /** Sends as fast as it can, for ever. */
    static BrokenServer thatFloodsAfter(String head) {
        return new BrokenServer((socket, end) -> {
            write(socket, head);
            String spaces = " ".repeat(64 * 1024);
            while (end.getCount() > 0) {
                write(socket, Integer.toHexString(spaces.length()) + "\r\n" + spaces + "\r\n");
            }
        });
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    int connections() {
        return connections.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread thread = new Thread(() -> treat(socket), "broken-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void treat(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            in.read(new byte[64 * 1024]);
            fault.happen(socket, end);
        } catch (IOException gone) {
            // The client has gone, which is what some of these tests are about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
