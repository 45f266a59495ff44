package dev.relais.web.admin.order;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relais.application.inspect.ShowOrder;
import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Failure;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.history.SetAside;
import dev.relais.domain.overview.Hold;
import dev.relais.domain.overview.LastOutcome;
import dev.relais.domain.overview.OrderState;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.task.Remedy;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of an order.
 *
 * @param statuses those of its shop that mean something to marketplaces
 * @param operation what its state speaks of; null if of none
 * @param endedAt when the latest work ended; null if none did
 * @param failures the open ones, newest first
 * @param setAside what was set aside last and can still be sent; empty unless that is where the order stands
 * @param steps newest first
 */
record OrderView(
        OrderRow row,
        List<String> statuses,
        @Nullable Operation operation,
        @Nullable Moment endedAt,
        @Nullable Moment placedAt,
        List<FailureView> failures,
        List<Operation> setAside,
        List<Step> steps,
        Moment asOf) {

    private static final int OFTEN = 3000;
    private static final int SELDOM = 10_000;

    /**
     * A failure and when it happened.
     *
     * @param underWay true if what failed is on its way again
     */
    record FailureView(Failure failure, Moment at, boolean underWay) {

        public Remedy remedy() {
            return failure.remedy();
        }

        public boolean isUnknownCarrier() {
            return remedy() == Remedy.NAME_CARRIER;
        }

        public boolean isWrongNumber() {
            return remedy() == Remedy.CORRECT_NUMBER;
        }
    }

    /** The carrier as the shop calls it; empty if it named none. */
    public String carrier() {
        return row.order().tracking().carrier();
    }

    /** Where it is said how channels call this carrier. */
    public String carriersAddress() {
        String channel = row.channel() == null ? "" : row.channel();
        return "/shops/" + row.order().key().shop() + "/carriers?carrier=" + Addresses.encoded(carrier()) + "&channel="
                + Addresses.encoded(channel);
    }

    /** What would be sent again and cannot be undone at the marketplace. */
    public List<Operation> irrevocable() {
        return meant().filter(Operation::isIrrevocable).toList();
    }

    /** What would be sent again: what failed, or was set aside. */
    private Stream<Operation> meant() {
        return Stream.concat(failures.stream().map(each -> each.failure().operation()), setAside.stream());
    }

    /** R07: true if there are shipments alone to be sent again, and they would wait for a number. */
    public boolean waitsInVain() {
        return !row.order().tracking().hasNumber() && meant().allMatch(Operation.SHIP::equals);
    }

    /** True if all that failed is on its way again, so that there is nothing to be done about it. */
    public boolean isUnderWay() {
        return failures.stream().allMatch(FailureView::underWay);
    }

    public boolean waitsForNumber() {
        return row.state() == OrderState.WAITING_FOR_TRACKING;
    }

    /** What followed from what the shop reported last; null if it reported nothing that is still known. */
    public @Nullable ChangeReason consequence() {
        return steps.stream()
                .map(Step::consequence)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /** What can be done about the latest open failure; null if none is open. */
    public @Nullable Remedy remedy() {
        return failures.isEmpty() ? null : failures.get(0).remedy();
    }

    /** Why the latest open failure failed; null if none is open. */
    public @Nullable ReasonCode cause() {
        return failures.isEmpty() ? null : failures.get(0).failure().reason();
    }

    /** R27: true while what is open about it waits for access to Shopping Feed. */
    public boolean isAccessRefused() {
        return row.hold() == Hold.ACCESS_REFUSED;
    }

    /** R14: true while what is to be sent waits for its shop to be resumed. */
    public boolean isPaused() {
        return row.hold() == Hold.PAUSED;
    }

    /** R07 */
    public boolean isWaitingForTracking() {
        return row.state() == OrderState.WAITING_FOR_TRACKING;
    }

    /** True while something waits to be sent. */
    public boolean isUnsent() {
        return row.state().isUnsent();
    }

    /** How often the page looks again: more often while something is under way. */
    public int everyMillis() {
        return row.task() == null ? SELDOM : OFTEN;
    }

    /** R04 */
    public boolean isUnmapped() {
        return consequence() == ChangeReason.STATUS_NOT_MAPPED;
    }

    /** True if there may be older steps. */
    public boolean isCut() {
        return steps.size() >= ShowOrder.TIMELINE;
    }

    public String refEncoded() {
        return Addresses.encoded(row.order().key().ref().value());
    }

    static OrderView of(
            ShowOrder.Shown shown, Shop shop, Function<OrderEvent, Optional<ShowOrder.Request>> requests, Instant now) {
        ZoneId zone = shop.profile().timeZone();
        OrderRow row = OrderRow.of(
                shown.summary(),
                Map.<ShopCode, Shop>of(shop.code(), shop),
                shown.isAccessRefused() ? Set.of(shop.code()) : Set.of(),
                now);
        LastOutcome last = shown.summary().lastOutcome().orElse(null);
        Instant placed = row.order().placedAt();
        return new OrderView(
                row,
                shop.mapping().statuses().values().stream()
                        .flatMap(each -> each.stream().map(ShopStatus::code))
                        .toList(),
                operation(row, last),
                last == null ? null : new Moment(last.at(), now, zone),
                placed == null ? null : new Moment(placed, now, zone),
                shown.failures().stream()
                        .map(failure -> new FailureView(
                                failure, new Moment(failure.at(), now, zone), isUnderWay(failure, shown.summary())))
                        .toList(),
                row.state() == OrderState.DISMISSED && shown.failures().isEmpty()
                        ? SetAside.in(shown.timeline()).stream().sorted().toList()
                        : List.of(),
                steps(shown.timeline(), requests, now, zone),
                new Moment(now, now, zone));
    }

    private static boolean isUnderWay(Failure failure, OrderSummary summary) {
        return summary.open().stream().anyMatch(task -> task.operation() == failure.operation());
    }

    private static @Nullable Operation operation(OrderRow row, @Nullable LastOutcome last) {
        if (row.task() != null) {
            return row.task().operation();
        }
        return last == null ? null : last.operation();
    }

    private static List<Step> steps(
            List<OrderEvent> timeline,
            Function<OrderEvent, Optional<ShowOrder.Request>> requests,
            Instant now,
            ZoneId zone) {
        return IntStream.range(0, timeline.size())
                .mapToObj(i -> {
                    OrderEvent event = timeline.get(i);
                    Step step = Step.of(timeline.size() - i, event, now, zone)
                            .with(requests.apply(event).orElse(null));
                    return sending(event, timeline.subList(i, timeline.size()))
                            .map(sent -> step.after(Duration.between(sent.at(), event.at())))
                            .orElse(step);
                })
                .toList();
    }

    /** The sending of what ended in this step; empty if it did not end, or was not sent. */
    private static Optional<OrderEvent> sending(OrderEvent end, List<OrderEvent> older) {
        return older.stream()
                .filter(each -> end.kind() == EventKind.ENDED && each.operation() == end.operation())
                .filter(each -> each.kind() == EventKind.SENT || each.kind() == EventKind.ADOPTED)
                .findFirst();
    }
}
