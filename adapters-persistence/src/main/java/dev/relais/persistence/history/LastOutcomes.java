package dev.relais.persistence.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Worded;
import dev.relais.persistence.sql.Columns;
import dev.relais.persistence.sql.Sql;
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
                last_ended_at  = e.at
            from unnest(?, ?, ?, ?, ?, ?, ?) as e (shop_code, order_ref, operation, outcome, reason, message, at)
            where o.shop_code = e.shop_code and o.order_ref = e.order_ref
            """;

    private final Sql sql;

    @Inject
    LastOutcomes(Sql sql) {
        this.sql = sql;
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

    private int write(Collection<OrderEvent> endings) {
        return sql.update(
                WRITE,
                Columns.texts(endings, event -> event.order().shop().value()),
                Columns.texts(endings, event -> event.order().ref().value()),
                Columns.texts(endings, event -> word(event.operation())),
                Columns.texts(endings, event -> word(event.outcome())),
                Columns.texts(endings, OrderEvent::reason),
                Columns.texts(endings, event -> event.details().getOrDefault("message", "")),
                Columns.instants(endings, OrderEvent::at));
    }

    static @Nullable String word(@Nullable Worded worded) {
        return worded == null ? null : worded.word();
    }
}
