package dev.relais.application.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.relais.application.fake.Tables;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.ShoppingFeedOrderId;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.ticket.Batch;

/** Every request that reached the API, and what it must not be: I3 malformed, I5 a repeat without need, I6 too soon. */
final class Ledger {

    private static final ShopCode SHOP = new ShopCode(AShop.CODE);

    private final Tables tables;
    private final InstantSource time;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Strand, Instant> knownWaits = new HashMap<>();
    private Instant longestWait = Instant.MIN;

    Ledger(Tables tables, InstantSource time) {
        this.tables = tables;
        this.time = time;
    }

    /** One order of one request. */
    static final class Entry {

        private final OrderOperation sent;
        private final Instant arrivedAt;
        private SendResult result = new SendResult.Unknown("still on its way");
        private boolean isTaken;
        private boolean isIgnored;
        private boolean isSearchedInVain;

        private Entry(OrderOperation sent, Instant arrivedAt) {
            this.sent = sent;
            this.arrivedAt = arrivedAt;
        }

        /** R22, R26, R29: the API said that it did nothing, or said that it has nothing of it. */
        private boolean mayBeRepeated() {
            boolean movesMoney = sent.operation() == Operation.REFUND;
            boolean isFoundNowhere = !movesMoney && isSearchedInVain && !isTaken;
            return result.fold(new SendResult.Cases<>(
                    accepted -> isIgnored || isFoundNowhere,
                    refused -> true,
                    limited -> true,
                    unauthorised -> true,
                    unreachable -> true,
                    error -> !movesMoney,
                    unknown -> isFoundNowhere));
        }
    }

    List<Entry> arrives(List<OrderOperation> orders) {
        Set<ShoppingFeedOrderId> ids = new HashSet<>();
        orders.forEach(order -> ids.add(order.orderId()));
        if (orders.isEmpty() || orders.size() > Batch.MOST_ORDERS || ids.size() < orders.size()) {
            throw new Violation("I3", "a request of " + orders.size() + " entries about " + ids.size() + " orders");
        }
        if (orders.stream().map(OrderOperation::operation).distinct().count() > 1) {
            throw new Violation("I3", "a request of several operations");
        }
        orders.forEach(this::refuseNeedlessRepeat);
        Instant now = time.instant();
        List<Entry> arrived =
                orders.stream().map(order -> new Entry(order, now)).toList();
        entries.addAll(arrived);
        return arrived;
    }

    void answered(List<Entry> request, SendResult result) {
        request.forEach(entry -> {
            entry.result = result;
            entry.isIgnored = !entry.isTaken;
        });
    }

    void taken(Entry entry) {
        entry.isTaken = true;
    }

    /** The API was asked for tickets of this and has none of what arrived later than then. */
    void searchedInVain(ShoppingFeedOrderId order, Operation operation, Instant newest) {
        of(order, operation).stream()
                .filter(entry -> entry.arrivedAt.isAfter(newest))
                .forEach(entry -> entry.isSearchedInVain = true);
    }

    /** The API has lost what it once took. */
    void forgotten(ShoppingFeedOrderId order, Operation operation) {
        of(order, operation).forEach(entry -> entry.isTaken = false);
    }

    private List<Entry> of(ShoppingFeedOrderId order, Operation operation) {
        return entries.stream()
                .filter(entry -> entry.sent.orderId().equals(order) && entry.sent.operation() == operation)
                .toList();
    }

    /** Each wish has an effect once at most: what may have been taken already is not sent for it again. */
    private void refuseNeedlessRepeat(OrderOperation order) {
        boolean ship = order.operation() == Operation.SHIP;
        OrderKey key = Marketplace.keyOf(order.orderId());
        List<Entry> effective = entries.stream()
                .filter(entry -> entry.sent.orderId().equals(order.orderId()))
                .filter(entry -> (entry.sent.operation() == Operation.SHIP) == ship && !entry.mayBeRepeated())
                .toList();
        int wished =
                Wishes.in(tables).of(key, ship) + Wishes.endings(tables.events).withEffect(key, ship);
        if (effective.size() >= wished) {
            throw new Violation(
                    "I5",
                    order + " is repeated although it was answered "
                            + effective.stream().map(entry -> entry.result).toList());
        }
    }

    /** What this strand can know of an announced wait is what was stored when it last looked. */
    void hasSeenStorage(Strand strand) {
        Instant stored = tables.waits.getOrDefault(SHOP, Instant.MIN);
        longestWait = stored.isAfter(longestWait) ? stored : longestWait;
        knownWaits.put(strand, longestWait);
    }

    void heedsWait(Strand strand) {
        Instant until = knownWaits.getOrDefault(strand, Instant.MIN);
        if (until.isAfter(time.instant())) {
            throw new Violation("I6", strand + " calls the API before " + until);
        }
    }
}
