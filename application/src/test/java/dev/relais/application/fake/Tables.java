package dev.relais.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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

/** What the storage in memory shares, as the tables of a database would be. */
final class Tables {

    final Map<ShopCode, Shop> shops = new TreeMap<>();
    final Map<ShopCode, StatusLabels> statuses = new HashMap<>();
    final Map<OrderKey, Order> orders = new LinkedHashMap<>();
    final Map<OrderKey, Instant> declaredAt = new HashMap<>();
    final Map<TaskId, OrderTask> unsent = new LinkedHashMap<>();
    final Map<TaskId, Travelling> travelling = new LinkedHashMap<>();
    final Map<AttemptId, Written> batches = new LinkedHashMap<>();
    final Map<ShopCode, Instant> waits = new HashMap<>();
    final Set<ShopCode> refused = new HashSet<>();
    final List<Told> notices = new ArrayList<>();
    final Map<DigestId, Made> digests = new LinkedHashMap<>();

    /** A notice and the digest it is told by; null while it is in none. */
    record Told(Notice notice, @Nullable DigestId digest, boolean leftToThePages) {

        boolean isUntold() {
            return digest == null && !leftToThePages;
        }
    }

    /** A digest that waits until it is sent or left to the pages. */
    record Made(ShopCode shop, Instant at, boolean waits) {}

    /** A task and the request it travels with. */
    record Travelling(SentTask task, AttemptId attempt) {}

    /** A request and how long it belongs to its sender. */
    record Written(Batch batch, Instant leaseUntil) {}

    Stream<Written> batchesOf(ShopCode shop) {
        return batches.values().stream()
                .filter(written -> written.batch().shop().equals(shop))
                .sorted(Comparator.comparing(
                        written -> written.batch().attempt().value().toString()));
    }

    Stream<OrderTask> unsentOf(ShopCode shop) {
        return unsent.values().stream()
                .filter(task -> task.order().shop().equals(shop))
                .sorted(Comparator.comparing((OrderTask task) -> task.dueAt())
                        .thenComparing(task -> task.id().value().toString()));
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
        return shops.remove(shop) != null;
    }
}
