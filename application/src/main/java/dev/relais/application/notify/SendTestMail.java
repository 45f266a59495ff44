package dev.relais.application.notify;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.notify.Mailbox;
import dev.relais.domain.shop.MailAddress;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;

/** Sends a test message to a shop's addresses now, so that whoever sets mails up sees whether they arrive. */
@Singleton
public class SendTestMail {

    private final Shops shops;
    private final Mailbox mailbox;

    @Inject
    public SendTestMail(Shops shops, Mailbox mailbox) {
        this.shops = shops;
        this.mailbox = mailbox;
    }

    /** What became of a test message. */
    public sealed interface Result {

        /** Takes the result apart, with one function for each of the four. */
        <T> T fold(Cases<T> cases);

        /** The mail server has taken it for these addresses. */
        record Sent(List<MailAddress> recipients) implements Result {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.sent().apply(this);
            }
        }

        /** The shop has no address to send it to. */
        record NoAddress() implements Result {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.noAddress().get();
            }
        }

        /** No mail server is set. */
        record NotSetUp() implements Result {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.notSetUp().get();
            }
        }

        /** The mail server could not be reached or did not take it, and this is why. */
        record NotSent(String why) implements Result {
            @Override
            public <T> T fold(Cases<T> cases) {
                return cases.notSent().apply(this);
            }
        }

        /** One function for each of the four; this is how a result is taken apart. */
        record Cases<T>(
                Function<Sent, T> sent, Supplier<T> noAddress, Supplier<T> notSetUp, Function<NotSent, T> notSent) {}
    }

    /** R40: true if a mail server is set. */
    public boolean isSetUp() {
        return mailbox.isSetUp();
    }

    /** Empty if there is no shop of that code. */
    public Optional<Result> send(ShopCode code) {
        return shops.find(code).map(this::send);
    }

    private Result send(Shop shop) {
        List<MailAddress> recipients = shop.profile().mailAddresses();
        if (recipients.isEmpty()) {
            return new Result.NoAddress();
        }
        if (!mailbox.isSetUp()) {
            return new Result.NotSetUp();
        }
        return mailbox.sendTest(shop)
                .fold(() -> new Result.Sent(recipients), notTaken -> new Result.NotSent(notTaken.why()));
    }
}
