package dev.relais.web.mail;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.access.LinkToken;
import dev.relais.domain.access.PasswordLink;
import dev.relais.domain.access.PasswordMail;
import dev.relais.domain.shop.MailAddress;
import org.jboss.logging.Logger;

/** The way to users by Quarkus's mailer. */
@Singleton
class QuarkusPasswordMail implements PasswordMail {

    private static final Logger LOG = Logger.getLogger(QuarkusPasswordMail.class);

    private final Post post;
    private final MailServer server;
    private final Letters letters;

    @Inject
    QuarkusPasswordMail(Post post, MailServer server, Letters letters) {
        this.post = post;
        this.server = server;
        this.letters = letters;
    }

    @Override
    public boolean isSetUp() {
        return server.isSet();
    }

    @Override
    public boolean send(PasswordLink link, LinkToken token, MailAddress to, Locale language) {
        try {
            post.hand(letters.password(link, token, Language.of(language)).inEnvelope(List.of(to), server.domain()));
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return notTaken(Refused.inWords(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notTaken("Relais is stopping");
        }
    }

    private static boolean notTaken(String why) {
        LOG.warnf(
                "A mail with a link to set a password was not taken: %s; it is not tried again, a new link is made on the"
                        + " page of users",
                why);
        return false;
    }
}
