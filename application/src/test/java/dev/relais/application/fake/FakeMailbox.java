package dev.relais.application.fake;

import java.util.ArrayList;
import java.util.List;

import dev.relais.domain.notify.Digest;
import dev.relais.domain.notify.MailResult;
import dev.relais.domain.notify.Mailbox;
import dev.relais.domain.shop.Shop;

/** A mail server that takes what it is given until told otherwise. */
public final class FakeMailbox implements Mailbox {

    private final List<Digest> tried = new ArrayList<>();
    private final List<Digest> taken = new ArrayList<>();
    private final List<Shop> tests = new ArrayList<>();
    private boolean isSetUp = true;
    private boolean isDown;
    private Runnable meanwhile = () -> {};

    public void isNotSetUp() {
        isSetUp = false;
    }

    public void isSetUpAgain() {
        isSetUp = true;
    }

    public void isDown() {
        isDown = true;
    }

    public void isBack() {
        isDown = false;
    }

    /** This happens while a mail is being sent. */
    public void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    /** Every digest it was to take, in order, whether it did or not. */
    public List<Digest> tried() {
        return List.copyOf(tried);
    }

    /** The digests it has taken, in order. */
    public List<Digest> taken() {
        return List.copyOf(taken);
    }

    /** The shops it has taken test messages for. */
    public List<Shop> tests() {
        return List.copyOf(tests);
    }

    @Override
    public boolean isSetUp() {
        return isSetUp;
    }

    @Override
    public MailResult send(Digest digest, Shop shop) {
        tried.add(digest);
        meanwhile.run();
        if (isDown) {
            return new MailResult.NotTaken("Connection refused");
        }
        taken.add(digest);
        return new MailResult.Taken();
    }

    @Override
    public MailResult sendTest(Shop shop) {
        if (isDown) {
            return new MailResult.NotTaken("Connection refused");
        }
        tests.add(shop);
        return new MailResult.Taken();
    }
}
