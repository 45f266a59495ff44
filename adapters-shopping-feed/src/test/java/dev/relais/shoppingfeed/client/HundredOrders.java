package dev.relais.shoppingfeed.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.SettableTime;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.Outcome;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.task.TaskId;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.Settlement;
import dev.relais.domain.work.OpenWork;
import dev.relais.domain.work.WorkDecision;
import dev.relais.domain.work.WorkEvent;
import dev.relais.domain.work.WorkRules;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;

/** A hundred paid orders of one shop, each shipped with a tracking number of its own and followed to its ticket by the rules themselves. */
final class HundredOrders {

    static final BatchId BATCH = new BatchId("5f0c2a9be1d74386");

    private static final Instant NOW = SettableTime.TEN_O_CLOCK;
    private static final String PAID = "2";
    private static final String SHIPPED = "4";

    private final WorkRules rules = new WorkRules(AShop.aShop().build());
    private final List<Moment> declared = new ArrayList<>();
    private final List<Moment> due = new ArrayList<>();
    private final List<Moment> accepted = new ArrayList<>();
    private final List<Moment> settled = new ArrayList<>();
    private final List<SentTask> sent = new ArrayList<>();

    HundredOrders() {
        for (int number = 0; number < 100; number++) {
            follow(number);
        }
    }

    /** What there is about one order when something happens to it. */
    record Moment(Order order, OpenWork work, WorkEvent event) {}

    private void follow(int number) {
        TaskId task = TaskId.createdAt(NOW);
        Moment first = new Moment(
                Order.unknown(OrderKey.of(AShop.CODE, "ATL-" + (240_117 + number))),
                OpenWork.NONE,
                new WorkEvent.Declared(declaration(PAID, number).build(), task));
        Moment shipped = after(
                first,
                new WorkEvent.Declared(
                        declaration(SHIPPED, number).saying(tracking(number)).build(), task));
        Moment turn = after(shipped, new WorkEvent.TurnCame(Operation.SHIP, TaskId.createdAt(NOW)));
        SentTask left = decided(turn).leaving().orElseThrow();
        Moment taken = after(turn, new WorkEvent.Accepted(left, BATCH));
        declared.add(shipped);
        due.add(turn);
        sent.add(left);
        accepted.add(taken);
        settled.add(after(taken, new WorkEvent.Settled(new Settlement(left, Outcome.SUCCEEDED, null, ""))));
    }

    private static ADeclaration declaration(String status, int number) {
        return aDeclaration(status)
                .knownAs(19_500_000_001L + number)
                .onChannel("Cdiscount", "2603021000" + (10_000 + number));
    }

    private static DeclaredTracking tracking(int number) {
        String parcel = "6A" + (20_417_300_000L + 7_919L * number);
        return new DeclaredTracking(parcel, "Colissimo", "https://parcels.example/follow?number=" + parcel);
    }

    private Moment after(Moment moment, WorkEvent event) {
        WorkDecision decision = decided(moment);
        Optional<Instant> openSince = decision.leaving().isPresent()
                ? Optional.of(NOW)
                : moment.work().openSince();
        return new Moment(decision.order(), new OpenWork(decision.unsent(), openSince), event);
    }

    private WorkDecision decided(Moment moment) {
        return rules.decide(moment.order(), moment.work(), moment.event(), NOW);
    }

    /** What is decided of each. */
    List<WorkDecision> decided(List<Moment> moments) {
        List<WorkDecision> decisions = new ArrayList<>(moments.size());
        for (Moment moment : moments) {
            decisions.add(decided(moment));
        }
        return decisions;
    }

    /** The shop declares each as shipped. */
    List<Moment> declared() {
        return declared;
    }

    /** A request is made up, and each is due. */
    List<Moment> due() {
        return due;
    }

    /** The request was accepted. */
    List<Moment> accepted() {
        return accepted;
    }

    /** The ticket of each says that it succeeded. */
    List<Moment> settled() {
        return settled;
    }

    /** As they left with their request. */
    List<SentTask> sent() {
        return sent;
    }
}
