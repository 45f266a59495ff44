package dev.relais.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import dev.relais.domain.feed.UnknownOrder;
import dev.relais.domain.history.Failure;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.mapping.MappingVersion;
import dev.relais.domain.notify.DigestId;
import dev.relais.domain.notify.Notice;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.StatusLabels;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.AttemptId;
import dev.relais.domain.ticket.Batch;
import org.jspecify.annotations.Nullable;

/** What the storage in memory shares, as the tables of a database would be; a copy brings back what a transaction began with. */
public final class Tables {

    final Map<ShopCode, Shop> shops = new TreeMap<>();
    final Map<ShopCode, StatusLabels> statuses = new HashMap<>();
    final Map<ShopCode, List<MappingVersion>> mappings = new HashMap<>();
    public final Map<OrderKey, Order> orders = new LinkedHashMap<>();
    final Map<OrderKey, Instant> declaredAt = new HashMap<>();
    public final Map<TaskId, OrderTask> unsent = new LinkedHashMap<>();
    public final Map<TaskId, Travelling> travelling = new LinkedHashMap<>();
    public final Map<AttemptId, Written> batches = new LinkedHashMap<>();
    public final Map<ShopCode, Instant> waits = new HashMap<>();
    final Set<ShopCode> refused = new HashSet<>();
    final List<Told> notices = new ArrayList<>();
    final Map<DigestId, Made> digests = new LinkedHashMap<>();
    final Map<OrderKey, UnknownOrder> unknownOrders = new HashMap<>();
    public final List<OrderEvent> events = new ArrayList<>();
    public final List<Failure> failures = new ArrayList<>();
    final Map<Lane, Held> held = new HashMap<>();

    /** What waits for the commit of the transaction under way; null while there is none. */
    private @Nullable List<Runnable> afterCommit;

    /** What one process of a shop is held by. */
    record Lane(ProcessKind kind, ShopCode shop) {}

    /** The run that holds it, and for how long. */
    record Held(UUID run, Instant until) {}

    /** A notice and the digest it is told by; null while it is in none. */
    record Told(Notice notice, @Nullable DigestId digest, boolean leftToThePages) {

        boolean isUntold() {
            return digest == null && !leftToThePages;
        }
    }

    /** A digest that waits until it is sent or left to the pages. */
    record Made(ShopCode shop, Instant at, boolean waits) {}

    /** A task and the request it travels with. */
    public record Travelling(SentTask task, AttemptId attempt) {}

    /** A request and how long it belongs to its sender. */
    public record Written(Batch batch, Instant leaseUntil) {}

    Stream<Written> batchesOf(ShopCode shop) {
        return batches.values().stream()
                .filter(written -> written.batch().shop().equals(shop))
                .sorted(Comparator.comparing(
                        written -> madeAt(written.batch().attempt().value())));
    }

    Stream<OrderTask> unsentOf(ShopCode shop) {
        return unsent.values().stream()
                .filter(task -> task.order().shop().equals(shop))
                .sorted(Comparator.comparing((OrderTask task) -> task.dueAt())
                        .thenComparing(task -> madeAt(task.id().value())));
    }

    /** When an id was made; of those made at once the first stored stays first, so that the same always comes out in the same order. */
    static long madeAt(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    /** All that is stored at this moment. */
    public Tables copy() {
        Tables copy = new Tables();
        copy.become(this);
        return copy;
    }

    /** Stores what the other tables store, and nothing else. */
    public void become(Tables other) {
        become(shops, other.shops);
        become(statuses, other.statuses);
        become(mappings, other.mappings);
        become(orders, other.orders);
        become(declaredAt, other.declaredAt);
        become(unsent, other.unsent);
        become(travelling, other.travelling);
        become(batches, other.batches);
        become(waits, other.waits);
        become(digests, other.digests);
        become(unknownOrders, other.unknownOrders);
        become(refused, other.refused);
        become(notices, other.notices);
        become(events, other.events);
        become(failures, other.failures);
        become(held, other.held);
    }

    /** From now on nothing is for good. */
    public void begin() {
        afterCommit = new ArrayList<>();
    }

    /** Done once it is known that what was stored is stored for good: at once if there is no transaction. */
    public void afterCommit(Runnable work) {
        if (afterCommit == null) {
            work.run();
        } else {
            afterCommit.add(work);
        }
    }

    /**
     * The transaction is over.
     *
     * @return what waited for its commit
     */
    public List<Runnable> end() {
        List<Runnable> waited = List.copyOf(Objects.requireNonNull(afterCommit));
        afterCommit = null;
        return waited;
    }

    private static <K, V> void become(Map<K, V> these, Map<K, V> those) {
        these.clear();
        these.putAll(those);
    }

    private static <V> void become(Collection<V> these, Collection<V> those) {
        these.clear();
        these.addAll(those);
    }

    boolean mayCall(ShopCode shop, Instant now) {
        return !refused.contains(shop) && !waits.getOrDefault(shop, Instant.MIN).isAfter(now);
    }

    boolean remove(ShopCode shop) {
        orders.keySet().removeIf(key -> key.shop().equals(shop));
        unsent.values().removeIf(task -> task.order().shop().equals(shop));
        travelling.values().removeIf(each -> each.task().order().shop().equals(shop));
        batches.values().removeIf(each -> each.batch().shop().equals(shop));
        notices.removeIf(told -> told.notice().shop().equals(shop));
        digests.values().removeIf(made -> made.shop().equals(shop));
        statuses.remove(shop);
        mappings.remove(shop);
        return shops.remove(shop) != null;
    }
}
