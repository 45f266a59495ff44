package dev.relais.application.configure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.change.Decision;
import dev.relais.domain.feed.RequestWording;
import dev.relais.domain.order.Channel;
import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.DeclaredLink;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.order.Orders;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.overview.OrderSummaries;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.domain.overview.Period;
import dev.relais.domain.overview.Progress;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.domain.task.OperationSequence;
import dev.relais.domain.task.OrderTasks;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.work.OpenWork;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;
import dev.relais.domain.work.WorkRules;
import org.jspecify.annotations.Nullable;

/**
 * Says what would follow if a mapping were in force, by the rules that decide on what shops declare (R04 to R15); stores and sends
 * nothing.
 */
@Singleton
public class PreviewMapping {

    /** How far back orders are replayed, and how many of them at most. */
    public static final Duration REPLAYED = Duration.ofDays(7);

    public static final int MOST_REPLAYED = 500;

    /** Stands for the id that an order nobody declared yet would have. */
    private static final ShoppingFeedOrderId ANY = new ShoppingFeedOrderId(1);

    private final Shops shops;
    private final Orders orders;
    private final OrderTasks tasks;
    private final OrderSummaries summaries;
    private final RequestWording wording;
    private final InstantSource time;

    @Inject
    public PreviewMapping(
            Shops shops,
            Orders orders,
            OrderTasks tasks,
            OrderSummaries summaries,
            RequestWording wording,
            InstantSource time) {
        this.shops = shops;
        this.orders = orders;
        this.tasks = tasks;
        this.summaries = summaries;
        this.wording = wording;
        this.time = time;
    }

    /**
     * What a shop might declare.
     *
     * @param channel of an order that is not known yet; null if nothing is known of it
     */
    public record Asked(
            OrderRef order,
            Declaration declaration,
            @Nullable Channel channel) {}

    /**
     * What would follow.
     *
     * @param isKnown false if the shop never declared the order, so that an order of no particular id stands for it
     * @param told what would be told, one after the other (R45); none if nothing would be
     */
    public record Preview(boolean isKnown, Decision decision, List<Told> told) {}

    /**
     * One thing that would be told.
     *
     * @param request the body of the request that would tell it
     */
    public record Told(OrderOperation operation, String request) {}

    /** Empty if there is no shop of that code. */
    @Transactional
    public Optional<Preview> preview(ShopCode code, StatusMapping mapping, Asked asked) {
        return shops.find(code).map(shop -> preview(shop.withMapping(mapping), asked));
    }

    private Preview preview(Shop shop, Asked asked) {
        OrderKey key = new OrderKey(shop.code(), asked.order());
        Optional<Order> known = orders.find(key);
        Order before = known.orElseGet(() -> Order.unknown(key));
        Instant now = time.instant();
        WorkDecision decided = new WorkRules(shop)
                .decide(
                        before,
                        OpenWork.unsent(tasks.unsentOf(key)),
                        new WorkEvent.Declared(linked(before, asked), TaskId.createdAt(now)),
                        now);
        Decision answer = decided.requireAnswer();
        List<Told> told = answer
                .fold(new Decision.Cases<>(
                        queue -> sequence(decided, shop),
                        waiting -> List.<Operation>of(),
                        ignore -> List.<Operation>of(),
                        disregard -> List.<Operation>of(),
                        unchanged -> List.<Operation>of(),
                        fail -> List.<Operation>of()))
                .stream()
                .map(next -> OrderOperation.of(next, decided.order(), shop))
                .map(operation -> new Told(operation, wording.of(operation)))
                .toList();
        return new Preview(known.isPresent(), answer, told);
    }

    /** R45: what is wanted of the order by then, in the order it would be sent. */
    private static List<Operation> sequence(WorkDecision decided, Shop shop) {
        return decided.unsent()
                .map(task -> OperationSequence.of(task.wanted(), decided.order(), shop.mapping()))
                .orElse(List.of());
    }

    private static Declaration linked(Order before, Asked asked) {
        Declaration said = asked.declaration();
        return before.isLinked()
                ? said
                : new Declaration(
                        said.status(),
                        said.tracking(),
                        new DeclaredLink(ANY, asked.channel(), null, null),
                        said.placedAt(),
                        said.changedAt(),
                        said.baseline());
    }

    /** What the current status of some orders asks for, by the mapping in force and by another one; empty for nothing. */
    public record Changed(ShopStatus status, Optional<Operation> before, Optional<Operation> after, int orders) {}

    /**
     * The latest orders looked at again.
     *
     * @param orders how many they were, at most {@link #MOST_REPLAYED}
     * @param changed the statuses that would ask for something else, those first that most orders have
     */
    public record Replayed(int orders, List<Changed> changed) {}

    /** R18: the current status of each order that was declared in the last days, under the other mapping. */
    @Transactional
    public Optional<Replayed> replay(ShopCode code, StatusMapping mapping) {
        return shops.find(code).map(shop -> {
            Instant since = time.instant().minus(REPLAYED);
            OrderFilter filter = new OrderFilter(
                    Optional.of(code),
                    "",
                    Optional.empty(),
                    Progress.ANY,
                    new Period(Optional.of(since), Optional.empty()));
            List<OrderSummary> found = summaries.page(filter, Optional.empty(), MOST_REPLAYED);
            return new Replayed(found.size(), changed(found, shop.mapping(), mapping));
        });
    }

    private static List<Changed> changed(List<OrderSummary> orders, StatusMapping before, StatusMapping after) {
        Map<ShopStatus, Integer> counts = new LinkedHashMap<>();
        orders.stream()
                .flatMap(each -> Optional.ofNullable(each.order().status()).stream())
                .forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new Changed(
                        each.getKey(),
                        before.operationFor(each.getKey()),
                        after.operationFor(each.getKey()),
                        each.getValue()))
                .filter(each -> !each.before().equals(each.after()))
                .sorted((one, other) -> Integer.compare(other.orders(), one.orders()))
                .toList();
    }
}
