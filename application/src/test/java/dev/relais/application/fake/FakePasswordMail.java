package dev.relais.application.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.relais.domain.access.LinkToken;
import dev.relais.domain.access.PasswordLink;
import dev.relais.domain.access.PasswordMail;
import dev.relais.domain.shop.MailAddress;

/** Keeps the links that were mailed. */
public final class FakePasswordMail implements PasswordMail {

    private final List<Sent> sent = new ArrayList<>();
    private boolean isSetUp = true;
    private boolean isTaken = true;

    /** A mail and whom it went to. */
    public record Sent(PasswordLink link, LinkToken token, MailAddress to, Locale language) {}

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    public void isNotSetUp() {
        isSetUp = false;
    }

    public void takesNothing() {
        isTaken = false;
    }

    @Override
    public boolean isSetUp() {
        return isSetUp;
    }

    @Override
    public boolean send(PasswordLink link, LinkToken token, MailAddress to, Locale language) {
        sent.add(new Sent(link, token, to, language));
        return isTaken;
    }
}
