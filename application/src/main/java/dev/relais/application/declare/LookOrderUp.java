package dev.relais.application.declare;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.sync.Books;
import dev.relais.domain.feed.LookUpResult;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.feed.UnknownOrder;
import dev.relais.domain.feed.UnknownOrders;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;

/** Asks Shopping Feed for an order by its store reference, unless it said a moment ago that it does not know it (R03). */
@Singleton
public class LookOrderUp {

    private final ShoppingFeed shoppingFeed;
    private final UnknownOrders unknownOrders;
    private final Books books;
    private final InstantSource time;

    @Inject
    public LookOrderUp(ShoppingFeed shoppingFeed, UnknownOrders unknownOrders, Books books, InstantSource time) {
        this.shoppingFeed = shoppingFeed;
        this.unknownOrders = unknownOrders;
        this.books = books;
        this.time = time;
    }

    /** What Shopping Feed says, or said of the same declaration a moment ago; it is not asked while the shop's lane waits. */
    LookUpResult lookUp(Shop shop, OrderKey order, Declaration declaration) {
        Instant now = time.instant();
        Optional<UnknownOrder> unknown = unknownOrders.find(order);
        if (unknown.filter(known -> known.answers(declaration, now)).isPresent()) {
            return new LookUpResult.NotKnown();
        }
        if (!mayCall(shop.code(), now)) {
            return new LookUpResult.Unavailable("nothing may be asked for the shop " + shop.code() + " now");
        }
        UnknownOrder inVain = unknown.map(known -> known.again(declaration, now))
                .orElseGet(() -> UnknownOrder.first(declaration, now));
        return shoppingFeed
                .lookUp(shop.access(), order.ref())
                .fold(new LookUpResult.Cases<LookUpResult>(
                        found -> {
                            unknownOrders.forget(order);
                            return found;
                        },
                        notKnown -> {
                            unknownOrders.remember(order, inVain);
                            return notKnown;
                        },
                        limited -> {
                            waitUntil(shop.code(), books.lane().endOf(limited.pause()));
                            return limited;
                        },
                        unauthorised -> {
                            tokenRefused(shop.code(), now);
                            return unauthorised;
                        },
                        unavailable -> unavailable));
    }

    @Transactional
    boolean mayCall(ShopCode shop, Instant now) {
        return books.lane().mayCall(shop, now);
    }

    /** R25: what the API says to a look-up holds for sending as well. */
    @Transactional
    void waitUntil(ShopCode shop, Instant until) {
        books.lane().waitUntil(shop, until);
    }

    /** R27 */
    @Transactional
    void tokenRefused(ShopCode shop, Instant now) {
        books.lane().tokenRefused(shop, now);
    }
}
