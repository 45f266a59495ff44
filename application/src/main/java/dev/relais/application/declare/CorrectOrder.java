package dev.relais.application.declare;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.Orders;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.Shops;
import org.jspecify.annotations.Nullable;

/**
 * Says of an order what its shop should have said (R01, R05, R08): the same rules decide as on a declaration. What the shop declares
 * next counts again.
 */
@Singleton
public class CorrectOrder {

    private final DeclareOrder declareOrder;
    private final Orders orders;
    private final Shops shops;
    private final Audit audit;

    @Inject
    public CorrectOrder(DeclareOrder declareOrder, Orders orders, Shops shops, Audit audit) {
        this.declareOrder = declareOrder;
        this.orders = orders;
        this.shops = shops;
        this.audit = audit;
    }

    /**
     * What the correction would ask of the marketplace that could not be undone; empty if nothing, because the status stays or asks
     * for something else.
     */
    @Transactional
    public Optional<Operation> irrevocable(OrderKey order, ShopStatus status) {
        boolean isNew =
                orders.find(order).map(Order::status).filter(status::equals).isEmpty();
        return shops.find(order.shop())
                .filter(shop -> isNew)
                .flatMap(shop -> shop.mapping().operationFor(status))
                .filter(Operation::isIrrevocable);
    }

    /**
     * Returns when the change is durable. Empty, and nothing stored, if the shop never declared that order.
     *
     * @param by who corrects, in a few words for the timeline
     */
    public Optional<DeclarationResult> correct(
            OrderKey order, ShopStatus status, DeclaredTracking tracking, String by) {
        return find(order).map(before -> {
            Declaration declaration = new Declaration(status, tracking, null, null, null, false);
            DeclarationResult result = declareOrder.declare(new DeclareOrder.Command(order, declaration, null, by));
            note(before);
            return result;
        });
    }

    @Transactional
    Optional<Order> find(OrderKey order) {
        return orders.find(order);
    }

    @Transactional
    void note(Order before) {
        orders.find(before.key())
                .ifPresent(after -> audit.changed(
                        Activity.ORDER_CORRECTED,
                        before.key().shop(),
                        before.key().ref().value(),
                        words(before),
                        words(after)));
    }

    private static String words(Order order) {
        return (code(order.status()) + " " + words(order.tracking())).strip();
    }

    private static String code(@Nullable ShopStatus status) {
        return status == null ? "" : status.code();
    }

    private static String words(Tracking tracking) {
        return (tracking.carrier() + " " + tracking.number() + " " + tracking.url()).strip();
    }
}
