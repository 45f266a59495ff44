package dev.relais.domain.access;

import java.util.Locale;

import dev.relais.domain.shop.MailAddress;

/**
 * The way to users by mail, for links by which they set their passwords. This is the only secret that a mail of Relais ever holds (S28):
 * it serves once and for hours, because a link that needed a password could not replace one. Called outside of transactions; each call
 * answers within a minute.
 */
public interface PasswordMail {

    /** False if no mail server is set: nothing can be sent then, and nobody should try. */
    boolean isSetUp();

    /** Mails the link in this language; false if the mail server did not take it. */
    boolean send(PasswordLink link, LinkToken token, MailAddress to, Locale language);
}
