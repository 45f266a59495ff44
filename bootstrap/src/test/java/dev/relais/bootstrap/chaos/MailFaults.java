package dev.relais.bootstrap.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.relais.bootstrap.fixture.scripted.Reply;

/** A mail server that is away, and a node that dies while it mails. */
final class MailFaults {

    private static final Duration SOON = Duration.ofSeconds(60);

    private MailFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "F11",
                        "killed before the mail is sent, and after the server took it",
                        "no mail lost; one repeated at most, with the same Message-ID",
                        MailFaults::diesMailing),
                new Fault(
                        "F42",
                        "mail server away",
                        "sending of orders is not concerned; the mail comes once it is back, once",
                        MailFaults::away));
    }

    private static List<String> diesMailing(Site site) {
        List<String> before = dies(site, "mail.beforeSend", 1);
        return before.isEmpty() ? dies(site, "mail.afterSend", 2) : before;
    }

    private static List<String> dies(Site site, String failpoint, int mails) {
        int port = freePort();
        GreenMail server = server(port);
        Node other = site.node(settings(port, "off"));
        Node dying = site.node(settings(port, "1s"), failpoint + "=halt,once");
        Shop shop = site.shop(other, "real-time");
        shop.store().answers(Reply.refused(422, "Unknown carrier"));
        shop.ships(other, "1");
        boolean died = dying.ends(SOON);
        Node second = site.node(settings(port, "1s"));
        Site.await("the mail", SOON, () -> server.getReceivedMessages().length >= mails);
        Seen seen = new Seen()
                .isTrue("the node died", died)
                .invariants(shop, second)
                .equal("mails", mails, server.getReceivedMessages().length)
                .equal("Message-IDs", 1L, ids(server));
        server.stop();
        second.kill();
        return seen.broken();
    }

    private static List<String> away(Site site) {
        int port = freePort();
        Node node = site.node(settings(port, "1s"));
        Shop shop = site.shop(node, "real-time");
        shop.store().answers(Reply.refused(422, "Unknown carrier"));
        shop.ships(node, "1");
        Site.await(
                "a mail that could not be sent",
                SOON,
                () -> node.lines().stream().anyMatch(line -> line.contains("was not taken") && line.contains("WARN")));
        shop.ships(node, "2");
        Seen seen = new Seen().invariants(shop, node).received(shop, "2", 1);
        GreenMail server = server(port);
        Site.await("the mail", SOON, () -> server.getReceivedMessages().length >= 1);
        seen.equal("mails", 1, server.getReceivedMessages().length);
        server.stop();
        return seen.broken();
    }

    private static Map<String, String> settings(int port, String every) {
        return Map.of(
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_MAILER_PORT", Integer.toString(port),
                "QUARKUS_MAILER_START_TLS", "DISABLED",
                "QUARKUS_MAILER_FROM", "Relais <relais@example.test>",
                "RELAIS_DIGEST_EVERY", every);
    }

    private static long ids(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailFaults::id)
                .distinct()
                .count();
    }

    private static String id(MimeMessage message) {
        try {
            return String.valueOf(message.getMessageID());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static GreenMail server(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException("No port is free on loopback", broken);
        }
    }
}
