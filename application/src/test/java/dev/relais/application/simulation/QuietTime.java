package dev.relais.application.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.relais.application.fake.Tables;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.ticket.Batch;

/** Everything works and time passes: I1, whatever is open then comes to its end, found by nothing but the schedules. */
final class QuietTime {

    private static final ShopCode SHOP = new ShopCode(AShop.CODE);
    private static final List<ProcessKind> PROCESSES = List.of(ProcessKind.SYNC, ProcessKind.TICKETS);
    private static final int TOO_OFTEN = 500;

    private final World world;
    private final Ports ports;
    private final Marketplace marketplace;
    private final Shopkeeper shopkeeper;

    QuietTime(World world, Ports ports, Marketplace marketplace, Shopkeeper shopkeeper) {
        this.world = world;
        this.ports = ports;
        this.marketplace = marketplace;
        this.shopkeeper = shopkeeper;
    }

    void passes(List<Node> nodes) {
        world.journal().note(() -> "from now on everything works");
        nodes.forEach(Node::wakesUp);
        while (!world.strands().isEmpty()) {
            world.goesOn(world.fate().of(world.strands()));
        }
        world.tokenIsReplaced(ports, SHOP);
        for (int times = 0; isSomethingOpen(); times++) {
            if (times > TOO_OFTEN) {
                throw new Violation("I1", "this does not end: " + open());
            }
            nodes.forEach(this::looksForWork);
            marketplace.ticketsEnd();
            world.time().plus(untilNext());
            nodes.forEach(Node::heartBeats);
        }
        shopkeeper.neverCancelled().forEach(this::isToldOfItsNumber);
    }

    private void looksForWork(Node node) {
        for (ProcessKind process : PROCESSES) {
            Instant now = world.time().instant();
            Stream.concat(
                            ports.runs().shopsWithWork(process, now, 10).stream(),
                            ports.runs().leftBehind(process, now).stream())
                    .distinct()
                    .toList()
                    .forEach(shop -> world.begins(node, process.word(), () -> node.run(process, shop)));
        }
    }

    private boolean isSomethingOpen() {
        return !world.tables().unsent.isEmpty() || !world.tables().travelling.isEmpty();
    }

    private String open() {
        return world.tables().unsent.values() + ", " + world.tables().travelling.values() + ", "
                + world.tables().batches.values();
    }

    /** Until something is due, but no longer than an hour, after which whatever is open was looked at once more. */
    private Duration untilNext() {
        Instant now = world.time().instant();
        Stream<Instant> tasks = world.tables().unsent.values().stream().map(OrderTask::dueAt);
        Stream<Instant> requests = world.tables().batches.values().stream().flatMap(QuietTime::due);
        Stream<Instant> waits = world.tables().waits.values().stream();
        return Stream.of(tasks, requests, waits)
                .flatMap(each -> each)
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .map(next -> Duration.between(now, next))
                .filter(next -> next.compareTo(Duration.ofHours(1)) < 0)
                .orElse(Duration.ofHours(1));
    }

    private static Stream<Instant> due(Tables.Written written) {
        Batch batch = written.batch();
        return switch (batch.state()) {
            case READY, SENDING, UNKNOWN -> Stream.of(written.leaseUntil());
            case SENT -> Optional.ofNullable(batch.nextPollAt()).stream();
            case SETTLED -> Stream.empty();
        };
    }

    /** I4: an order that counts as shipped was told under the number that it has. */
    private void isToldOfItsNumber(OrderKey key) {
        Order order = world.tables().orders.get(key);
        if (order == null || !order.shippedSent() || !order.tracking().hasNumber() || marketplace.hasMisled(key)) {
            return;
        }
        Optional<String> told =
                marketplace.toldNumber(Marketplace.idOf(key.ref().value()));
        if (!told.equals(Optional.of(order.tracking().number()))) {
            throw new Violation("I4", order + " was told last as " + told);
        }
    }
}
