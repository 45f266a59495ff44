package dev.relais.application.resend;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.sync.Books;
import dev.relais.domain.chain.DismissFailures;
import dev.relais.domain.chain.MerchantConveyor;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shops;

/** Dismisses the failures of an order, because its merchant says so (R43). */
@Singleton
public class DismissFailed {

    private final Shops shops;
    private final Books books;
    private final InstantSource time;
    private final DismissFailures dismissFailures;

    @Inject
    public DismissFailed(Shops shops, Books books, InstantSource time) {
        this.shops = shops;
        this.books = books;
        this.time = time;
        this.dismissFailures = new DismissFailures(books.work(), books.failures());
    }

    /**
     * @param by who says so, in a few words for the timeline
     * @return the operations whose failures were dismissed, none if nothing was listed; empty if the order was never declared
     */
    @Transactional
    public Optional<Set<Operation>> dismiss(OrderKey order, String by) {
        Optional<Order> held = books.orders().hold(order);
        return shops.find(order.shop())
                .flatMap(shop -> held.map(known -> {
                    MerchantConveyor conveyor = new MerchantConveyor(shop, known, by, time.instant());
                    dismissFailures.perform(conveyor);
                    return conveyor.failed();
                }));
    }
}
