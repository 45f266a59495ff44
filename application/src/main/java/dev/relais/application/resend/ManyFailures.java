package dev.relais.application.resend;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.bulk.Bulk;
import dev.relais.domain.bulk.BulkDeed;
import dev.relais.domain.bulk.BulkState;
import dev.relais.domain.bulk.Bulks;
import dev.relais.domain.history.Failure;
import dev.relais.domain.history.Failures;
import dev.relais.domain.history.History;
import dev.relais.domain.history.SetAside;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.Orders;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.overview.OpenFailures;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.ReasonCode;

/** Plans, starts, shows and stops work on many failures at once (R43); {@link WorkOffFailures} does it. */
@Singleton
public class ManyFailures {

    /** Whether a tracking number is there is asked of so many orders, which takes a few milliseconds. */
    private static final int MOST_WAITING = 2_000;

    private final OpenFailures failures;
    private final Failures failuresOfOrders;
    private final Orders orders;
    private final History history;
    private final Bulks bulks;
    private final Audit audit;
    private final InstantSource time;

    @Inject
    public ManyFailures(
            OpenFailures failures,
            Failures failuresOfOrders,
            Orders orders,
            History history,
            Bulks bulks,
            Audit audit,
            InstantSource time) {
        this.failures = failures;
        this.failuresOfOrders = failuresOfOrders;
        this.orders = orders;
        this.history = history;
        this.bulks = bulks;
        this.audit = audit;
        this.time = time;
    }

    /**
     * How many updates of each operation would be dealt with.
     *
     * @param waiting those among them that have no tracking number yet and wait for one; at least so many if they are not counted out
     * @param leftOut orders of which nothing has failed
     */
    public record Plan(Map<Operation, Long> operations, long waiting, long leftOut) {

        public long total() {
            return operations.values().stream().mapToLong(Long::longValue).sum();
        }

        /** False if there are so many that those which wait are counted among the latest alone. */
        public boolean isCountedOut() {
            return total() <= MOST_WAITING;
        }

        public long refunds() {
            return operations.getOrDefault(Operation.REFUND, 0L);
        }

        public long cancels() {
            return operations.getOrDefault(Operation.CANCEL, 0L);
        }

        /** True if something among them cannot be undone at the marketplace. */
        public boolean isIrrevocable() {
            return operations.keySet().stream().anyMatch(Operation::isIrrevocable);
        }
    }

    @Transactional
    public Plan plan(FailureFilter filter) {
        return new Plan(failures.operations(filter), failures.countWithoutNumber(filter, MOST_WAITING), 0);
    }

    /** The same for what failed of these orders, or was set aside last where nothing is left that failed. */
    @Transactional
    public Plan plan(List<OrderKey> chosen) {
        Map<OrderKey, Set<Operation>> meant =
                chosen.stream().distinct().collect(Collectors.toMap(Function.identity(), this::meant));
        return new Plan(
                meant.values().stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())),
                meant.entrySet().stream()
                        .filter(each -> each.getValue().contains(Operation.SHIP) && !hasNumber(each.getKey()))
                        .count(),
                meant.values().stream().filter(Set::isEmpty).count());
    }

    private Set<Operation> meant(OrderKey order) {
        Set<Operation> failed =
                failuresOfOrders.openOf(order).stream().map(Failure::operation).collect(Collectors.toSet());
        return failed.isEmpty() ? SetAside.of(order, history) : failed;
    }

    private boolean hasNumber(OrderKey order) {
        return orders.find(order).filter(known -> known.tracking().hasNumber()).isPresent();
    }

    /** Returns when it is stored; it begins within two seconds. */
    @Transactional
    public Bulk start(BulkDeed deed, FailureFilter filter, String by) {
        Bulk bulk = Bulk.begin(deed, filter, by, plan(filter).total(), time.instant());
        bulks.add(bulk);
        audit.changed(
                Activity.BULK_STARTED, filter.shop().orElse(null), deed.word(), "", words(filter) + bulk.planned());
        return bulk;
    }

    /** Empty if there is none of that id. */
    @Transactional
    public Optional<Bulk> show(UUID id) {
        return bulks.find(id);
    }

    /** The latest, newest first. */
    @Transactional
    public List<Bulk> latest(int limit) {
        return bulks.latest(limit);
    }

    /** What is done stays done; false if it was not running any more. */
    @Transactional
    public boolean stop(UUID id) {
        Optional<Bulk> running = bulks.find(id).filter(Bulk::isRunning);
        running.ifPresent(bulk -> audit.did(
                Activity.BULK_STOPPED,
                bulk.filter().shop().orElse(null),
                bulk.deed().word()));
        return running.map(bulk -> bulks.stop(bulk.ended(BulkState.STOPPED, time.instant())))
                .orElse(false);
    }

    private static String words(FailureFilter filter) {
        String shop = filter.shop().map(ShopCode::value).map(code -> code + " ").orElse("");
        String channel = filter.channel().map(each -> each.name() + " ").orElse("");
        return shop
                + channel
                + filter.cause().map(ReasonCode::word).map(word -> word + ": ").orElse("");
    }
}
