package dev.relais.domain.notify;

import java.time.Instant;
import java.util.function.Function;

import dev.relais.domain.order.Order;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.ReasonCode;

/** One thing a merchant is to be told, once (R39); it does not change when its order does. */
public sealed interface Notice {

    /** What it is about. */
    NoticeKind kind();

    /** The shop whose merchant is told. */
    ShopCode shop();

    /** When it happened. */
    Instant at();

    /** Takes the notice apart, with one function for each of the three. */
    <T> T fold(Cases<T> cases);

    /** R33, R35, R38: work on an order ended badly; the message is Shopping Feed's own and may be empty. */
    static Notice failed(Order order, Operation operation, ReasonCode reason, String message, Instant at) {
        return new Failed(AffectedOrder.of(order), operation, reason, message, at);
    }

    /** R38: what was sent of an order is without answer for a day. */
    static Notice stuck(Order order, Operation operation, Instant at) {
        return new Stuck(AffectedOrder.of(order), operation, at);
    }

    /** R27: Shopping Feed refused the shop's token. */
    static Notice tokenRefused(ShopCode shop, Instant at) {
        return new TokenRefused(shop, at);
    }

    /** Work on an order ended badly. */
    record Failed(AffectedOrder order, Operation operation, ReasonCode reason, String message, Instant at)
            implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.FAILURE;
        }

        @Override
        public ShopCode shop() {
            return order.key().shop();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.failed().apply(this);
        }
    }

    /** What was sent of an order is without answer. */
    record Stuck(AffectedOrder order, Operation operation, Instant at) implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.STUCK;
        }

        @Override
        public ShopCode shop() {
            return order.key().shop();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.stuck().apply(this);
        }
    }

    /** The shop's token is not accepted any more. */
    record TokenRefused(ShopCode shop, Instant at) implements Notice {
        @Override
        public NoticeKind kind() {
            return NoticeKind.TOKEN_REFUSED;
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.tokenRefused().apply(this);
        }
    }

    /** One function for each kind; this is how a notice is taken apart. */
    record Cases<T>(Function<Failed, T> failed, Function<Stuck, T> stuck, Function<TokenRefused, T> tokenRefused) {}
}
