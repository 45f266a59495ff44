package dev.relais.persistence.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Worded;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Keeps how an order's latest work ended on the order's own row, where lists of orders find it without their history. */
@Singleton
class LastOutcomes {

    /** By the primary key; the orders are held by whoever ends their work. */
    private static final String WRITE = """
            update shop_order o
            set last_operation = e.operation,
                last_outcome   = e.outcome,
                last_reason    = e.reason,
                last_message   = e.message,
                last_ended_at  = cast(e.at as timestamptz)
            from unnest(cast(:shops as text[]), cast(:refs as text[]), cast(:operations as text[]),
                        cast(:outcomes as text[]), cast(:reasons as text[]), cast(:messages as text[]),
                        cast(:times as text[]))
                as e (shop_code, order_ref, operation, outcome, reason, message, at)
            where o.shop_code = e.shop_code and o.order_ref = e.order_ref
            """;

    private final EntityManager database;

    @Inject
    LastOutcomes(EntityManager database) {
        this.database = database;
    }

    /** The last ending of an order counts; an order that is not stored yet is a bug in the caller. */
    void write(List<OrderEvent> events) {
        Map<OrderKey, OrderEvent> last = new LinkedHashMap<>();
        events.stream()
                .filter(event -> event.kind() == EventKind.ENDED)
                .forEach(event -> last.put(event.order(), event));
        if (last.isEmpty()) {
            return;
        }
        int written = write(last.values());
        if (written != last.size()) {
            throw new IllegalStateException("Work ended of orders that are not stored, among " + last.keySet());
        }
    }

    /** Naming the table makes Hibernate write what it still holds back of it, and of nothing else. */
    private int write(Collection<OrderEvent> endings) {
        return database.createNativeQuery(WRITE)
                .unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace("shop_order")
                .setParameter(
                        "shops", column(endings, event -> event.order().shop().value()))
                .setParameter(
                        "refs", column(endings, event -> event.order().ref().value()))
                .setParameter("operations", column(endings, event -> word(event.operation())))
                .setParameter("outcomes", column(endings, event -> word(event.outcome())))
                .setParameter("reasons", column(endings, OrderEvent::reason))
                .setParameter(
                        "messages", column(endings, event -> event.details().getOrDefault("message", "")))
                .setParameter("times", column(endings, event -> event.at().toString()))
                .executeUpdate();
    }

    private static String[] column(Collection<OrderEvent> endings, Function<OrderEvent, @Nullable String> value) {
        return endings.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String word(@Nullable Worded worded) {
        return worded == null ? null : worded.word();
    }
}
