package dev.relais.application.access;

import java.util.Locale;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.access.PasswordMail;

/** Mails the links by which users set their passwords. */
@Singleton
public class MailPasswordLinks {

    private final PasswordMail mail;

    @Inject
    public MailPasswordLinks(PasswordMail mail) {
        this.mail = mail;
    }

    /** What became of the mail. */
    public enum Result {
        /** The mail server has taken it. */
        SENT,
        /** The user has no address. */
        NO_ADDRESS,
        /** No mail server is set. */
        NOT_SET_UP,
        /** The mail server could not be reached or did not take it. */
        NOT_SENT
    }

    /** True if a mail server is set. */
    public boolean isSetUp() {
        return mail.isSetUp();
    }

    public Result mail(HandOutPasswordLinks.Issued issued, Locale language) {
        if (issued.mailAddress().isEmpty()) {
            return Result.NO_ADDRESS;
        }
        if (!mail.isSetUp()) {
            return Result.NOT_SET_UP;
        }
        boolean isTaken =
                mail.send(issued.link(), issued.token(), issued.mailAddress().get(), language);
        return isTaken ? Result.SENT : Result.NOT_SENT;
    }
}
