package dev.relais.web.mail;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;

/**
 * Hands mails to Quarkus's mailer and waits for the server's answer.
 *
 * <p>The mailer is called on an event loop, never on the caller's thread: from there it opens the connection on one loop and
 * listens on another, and a server that greets at once is not heard (vertx-mail-client 4.5.27, SMTPEndPoint).
 */
@Singleton
class Post {

    /** Well within the minute for which a run holds its shop. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;
    private final Vertx vertx;

    @Inject
    Post(ReactiveMailer mailer, Vertx vertx) {
        this.mailer = mailer;
        this.vertx = vertx;
    }

    /** Returns when the server has taken the mail; anything else is an exception. */
    void hand(Mail mail) throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(loop -> {
            try {
                mailer.send(mail).subscribe().with(taken::complete, taken::completeExceptionally);
            } catch (RuntimeException e) {
                taken.completeExceptionally(e);
            }
        });
        taken.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
