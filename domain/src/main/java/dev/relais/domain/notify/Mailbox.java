package dev.relais.domain.notify;

import dev.relais.domain.shop.Shop;

/** The way to merchants by mail. Called outside of transactions; each call answers within a minute. */
public interface Mailbox {

    /** False if no mail server is set: nothing can be sent then, and nobody should try. */
    boolean isSetUp();

    /**
     * Sends the digest to the shop's addresses, in the shop's language and time zone. When the answer is
     * {@link MailResult.Taken}, the mail server answers for it; else nobody may have got it, or somebody although the server
     * did not say so: a repeat bears the same {@code Message-ID}.
     */
    MailResult send(Digest digest, Shop shop);

    /** Sends a message without news, to try the way; a repeat is another message. */
    MailResult sendTest(Shop shop);
}
