package dev.relais.application.resend;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.sync.Books;
import dev.relais.domain.chain.MerchantConveyor;
import dev.relais.domain.chain.ResendOrder;
import dev.relais.domain.chain.ShopBell;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Shops;

/** Sends a failed order again, because its merchant says so (R43). */
@Singleton
public class ResendOrders {

    private final Shops shops;
    private final Books books;
    private final ShopBell bell;
    private final InstantSource time;
    private final ResendOrder resendFailed;
    private final ResendOrder resendSetAside;

    @Inject
    public ResendOrders(Shops shops, Books books, ShopBell bell, InstantSource time) {
        this.shops = shops;
        this.books = books;
        this.bell = bell;
        this.time = time;
        this.resendFailed = ResendOrder.ofFailed(books.work(), books.failures());
        this.resendSetAside = ResendOrder.ofSetAside(books.work());
    }

    /**
     * Returns when the task is durable; it is sent as the shop's mode says.
     *
     * @param by who says so, in a few words for the timeline
     */
    public ResendResult resend(OrderKey order, String by) {
        return resend(order, by, resendFailed);
    }

    /** As {@link #resend(OrderKey, String)}, but what was set aside last: nothing failed unless something was. */
    public ResendResult resendSetAside(OrderKey order, String by) {
        return resend(order, by, resendSetAside);
    }

    private ResendResult resend(OrderKey order, String by, ResendOrder meant) {
        Optional<MerchantConveyor> conveyor = store(order, by, meant);
        conveyor.flatMap(MerchantConveyor::ringAt).ifPresent(at -> bell.ring(order.shop(), at));
        return conveyor.map(each -> answer(each)).orElseGet(ResendResult.UnknownOrder::new);
    }

    @Transactional
    Optional<MerchantConveyor> store(OrderKey order, String by, ResendOrder meant) {
        Optional<Order> held = books.orders().hold(order);
        return shops.find(order.shop())
                .flatMap(shop -> held.map(known -> {
                    MerchantConveyor conveyor = new MerchantConveyor(shop, known, by, time.instant());
                    meant.perform(conveyor);
                    return conveyor;
                }));
    }

    private static ResendResult answer(MerchantConveyor conveyor) {
        if (conveyor.failed().isEmpty()) {
            return new ResendResult.NothingFailed();
        }
        return conveyor.saved()
                .<ResendResult>map(task -> new ResendResult.Resent(task, conveyor.waitsForNumber()))
                .orElseGet(ResendResult.NothingAskedFor::new);
    }
}
