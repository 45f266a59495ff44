package dev.relais.web.mail;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.notify.Digest;
import dev.relais.domain.notify.MailResult;
import dev.relais.domain.notify.Mailbox;
import dev.relais.domain.shop.Shop;
import org.jboss.logging.Logger;

/** The way to merchants by Quarkus's mailer. */
@Singleton
class QuarkusMailbox implements Mailbox {

    private static final Logger LOG = Logger.getLogger(QuarkusMailbox.class);

    private final Post post;
    private final MailServer server;
    private final Letters letters;

    @Inject
    QuarkusMailbox(Post post, MailServer server, Letters letters) {
        this.post = post;
        this.server = server;
        this.letters = letters;
    }

    @Override
    public boolean isSetUp() {
        return server.isSet();
    }

    @Override
    public MailResult send(Digest digest, Shop shop) {
        return send(letters.digest(digest, shop), shop);
    }

    @Override
    public MailResult sendTest(Shop shop) {
        return send(letters.test(shop), shop);
    }

    private MailResult send(Letter letter, Shop shop) {
        try {
            post.hand(letter.inEnvelope(shop.profile().mailAddresses(), server.domain()));
            return new MailResult.Taken();
        } catch (ExecutionException | TimeoutException e) {
            return notTaken(shop, Refused.inWords(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notTaken(shop, "Relais is stopping");
        }
    }

    private static MailResult notTaken(Shop shop, String why) {
        LOG.warnf(
                "A mail for shop %s was not taken: %s; a digest is kept and tried again by the next run",
                shop.code(), why);
        return new MailResult.NotTaken(why);
    }
}
