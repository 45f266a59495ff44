package dev.relais.application.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.application.audit.Audit;
import dev.relais.application.configure.ChangeShop;
import dev.relais.application.declare.DeclarationQueue;
import dev.relais.application.declare.DeclarationResult;
import dev.relais.application.declare.DeclareOrder;
import dev.relais.application.declare.LookOrderUp;
import dev.relais.application.notify.SendDigest;
import dev.relais.application.notify.SendTestMail;
import dev.relais.application.resend.ActByHand;
import dev.relais.application.resend.DismissFailed;
import dev.relais.application.resend.ResendOrders;
import dev.relais.application.resend.ResendResult;
import dev.relais.application.sync.Books;
import dev.relais.application.sync.RecoverUnknownBatches;
import dev.relais.application.sync.RightOfWay;
import dev.relais.application.sync.SyncOrders;
import dev.relais.application.tickets.CheckTickets;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.fixture.SettableTime;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Failure;
import dev.relais.domain.history.OrderEvent;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.OrderTask;
import dev.relais.domain.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/**
 * A whole Relais in memory, told what happens in the words of the scenarios: a shop declares, time passes, a process runs,
 * tickets say how it ended. Real time is served as soon as its bell has rung and its time has come.
 */
public final class ARelais {

    private static final int TOO_OFTEN = 10_000;

    private final Tables tables = new Tables();
    private final SettableTime time = SettableTime.atTenOClock();
    private final InMemoryShops shops = new InMemoryShops(tables);
    private final InMemoryShopStatuses statuses = new InMemoryShopStatuses(tables);
    private final InMemoryMappingVersions mappingVersions = new InMemoryMappingVersions(tables);
    private final InMemoryOrders orders = new InMemoryOrders(tables, time);
    private final InMemoryHistory history = new InMemoryHistory(tables);
    private final InMemoryFailures failures = new InMemoryFailures(tables);
    private final InMemoryDigests digests = new InMemoryDigests(tables);
    private final FakeMailbox mailbox = new FakeMailbox();
    private final InMemoryLanes lanes = new InMemoryLanes(tables);
    private final InMemoryAccessRefusals refusals = new InMemoryAccessRefusals(tables);
    private final InMemoryOrderTasks tasks = new InMemoryOrderTasks(tables);
    private final InMemoryBatches batches = new InMemoryBatches(tables);
    private final InMemoryProcessRuns runs = new InMemoryProcessRuns(tables, time);
    private final InMemoryApiKeys apiKeys = new InMemoryApiKeys();
    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
    private final InMemoryOrderSummaries summaries = new InMemoryOrderSummaries(tables, history);
    private final RecordingBell bell = new RecordingBell();
    private final FakeShoppingFeed feed = new FakeShoppingFeed(time);
    private final Books books = new Books(orders, tasks, batches, history, failures, digests, lanes, time);
    private final DeclareOrder declareOrder = new DeclareOrder(
            shops,
            books,
            new LookOrderUp(feed, new InMemoryUnknownOrders(tables), books, time),
            bell,
            new DeclarationQueue(),
            time);
    private final SyncOrders syncOrders = new SyncOrders(
            shops, runs, books, feed, bell, new RecoverUnknownBatches(books, feed, bell, time), new RightOfWay(), time);
    private final CheckTickets checkTickets = new CheckTickets(shops, runs, books, feed, bell, new RightOfWay(), time);
    private final Audit audit = new Audit(auditTrail, () -> new Actor("merchant", "203.0.113.9"), time);
    private final ChangeShop changeShop = new ChangeShop(shops, lanes, bell, time, audit);
    private final SendDigest sendDigest = new SendDigest(shops, runs, digests, mailbox, time);
    private final ShopCode shop;
    private @Nullable Boolean legacyConnectorActive;

    private ARelais(Shop first) {
        shop = first.code();
        shops.add(first);
    }

    /** With one shop in real time. */
    public static ARelais aRelais() {
        return aRelais(AShop.aShop());
    }

    public static ARelais aRelais(AShop shop) {
        return new ARelais(shop.build());
    }

    public ARelais and(AShop another) {
        shops.add(another.build());
        return this;
    }

    /** What the shop reports of its legacy connector from now on. */
    public void legacyConnectorIs(boolean active) {
        legacyConnectorActive = active;
    }

    public DeclarationResult.Answer declare(String status) {
        return declare(ADeclaration.aDeclaration(status));
    }

    public DeclarationResult.Answer declare(String status, String trackingNumber) {
        return declare(ADeclaration.aDeclaration(status, trackingNumber));
    }

    public DeclarationResult.Answer declare(ADeclaration declaration) {
        return declare(AnOrder.REF, declaration);
    }

    public DeclarationResult.Answer declare(String ref, ADeclaration declaration) {
        return declare(shop.value(), ref, declaration);
    }

    public DeclarationResult.Answer declare(String ofShop, String ref, ADeclaration declaration) {
        return (DeclarationResult.Answer) tryToDeclare(ofShop, ref, declaration);
    }

    public DeclarationResult tryToDeclare(String ofShop, String ref, ADeclaration declaration) {
        DeclarationResult result = declareOrder.declare(
                new DeclareOrder.Command(OrderKey.of(ofShop, ref), declaration.build(), legacyConnectorActive));
        answerTheBell();
        return result;
    }

    /** Several declarations in one list. */
    public List<DeclarationResult> declareAll(DeclareOrder.Command... list) {
        List<DeclarationResult> results = declareOrder.declareAll(List.of(list));
        answerTheBell();
        return results;
    }

    /** As many orders as there are numbers, each shipped under its own: T1, T2, ... */
    public void declareShipped(int howMany) {
        for (int number = 1; number <= howMany; number++) {
            declare(
                    Integer.toString(number),
                    ADeclaration.aDeclaration("4", "T" + number).knownAs(number));
        }
    }

    /** The scheduled SYNC process runs for every shop. */
    public void run() {
        shops.all().forEach(each -> sync(each.code()));
        answerTheBell();
    }

    public Optional<ProcessRun> sync(ShopCode ofShop) {
        return syncOrders.sync(ofShop);
    }

    /** Every open ticket comes to this state, and Relais looks at once. */
    public void ticketsSay(TicketState state) {
        ticketsSay(state, "");
    }

    public void ticketsSay(TicketState state, String message) {
        feed.ticketsSay(state, message);
        lookAtTickets();
    }

    /** Relais looks at every open batch of every shop. */
    public void lookAtTickets() {
        shops.all().forEach(each -> checkTickets.checkNow(each.code()));
        answerTheBell();
    }

    /** The scheduled TICKETS process runs for the shop. */
    public Optional<ProcessRun> lookAtDueTickets() {
        Optional<ProcessRun> run = checkTickets.checkDue(shop);
        answerTheBell();
        return run;
    }

    /** The scheduled DIGEST process runs for the shop. */
    /** The merchant sends the order again. */
    public ResendResult resend(OrderKey order) {
        ResendResult result = new ResendOrders(shops, books, bell, time).resend(order, "merchant");
        answerTheBell();
        return result;
    }

    /** What a person does on a page about one order; he is called {@code merchant}. */
    public ActByHand byHand() {
        return new ActByHand(
                new ResendOrders(shops, books, bell, time),
                new DismissFailed(shops, books, time),
                audit,
                () -> new Actor("merchant", "203.0.113.9"));
    }

    /** The merchant sets the order's failures aside. */
    public Optional<Set<Operation>> dismiss(OrderKey order) {
        return new DismissFailed(shops, books, time).dismiss(order, "merchant");
    }

    public Optional<ProcessRun> mailDigest() {
        return sendDigest.send(shop);
    }

    public SendTestMail testMail() {
        return new SendTestMail(shops, mailbox);
    }

    /** Time passes, and whatever was to happen meanwhile happens at its time. */
    public void plus(Duration passing) {
        Instant until = time.instant().plus(passing);
        answerTheBell(until);
        time.moveTo(until);
    }

    /** The worker is killed: nobody remembers what the bell was rung for. */
    public void forgetsTheBell() {
        bell.forget();
    }

    public void change(UnaryOperator<Shop> change) {
        changeShop.change(shop, change);
        answerTheBell();
    }

    /** Every request that left, in order: {@code ship(T1)}, {@code cancel}; with several orders {@code 100 x ship}. */
    public List<String> requests() {
        return feed.requests().stream().map(ARelais::inWords).toList();
    }

    /** How the order's work ended, in order: {@code ship succeeded}, {@code ship failed tracking_number_missing}. */
    public List<String> outcomes() {
        return outcomes(AnOrder.REF);
    }

    public List<String> outcomes(String ref) {
        return outcomes(shop.value(), ref);
    }

    public List<String> outcomes(String ofShop, String ref) {
        return history.all(OrderKey.of(ofShop, ref)).stream()
                .filter(event -> event.kind() == EventKind.ENDED)
                .map(ARelais::inWords)
                .toList();
    }

    /** The kinds of the order's steps, oldest first. */
    public List<EventKind> steps(String ref) {
        return history.all(new OrderKey(shop, new OrderRef(ref))).stream()
                .map(OrderEvent::kind)
                .toList();
    }

    /** What the merchant has to look at. */
    public List<Failure> openFailures() {
        return openFailures(AnOrder.REF);
    }

    public List<Failure> openFailures(String ref) {
        return failures.openOf(new OrderKey(shop, new OrderRef(ref)));
    }

    public Order order() {
        return orders.find(new OrderKey(shop, new OrderRef(AnOrder.REF))).orElseThrow();
    }

    public Optional<OrderTask> unsent() {
        return tasks.unsentOf(new OrderKey(shop, new OrderRef(AnOrder.REF)));
    }

    public SettableTime time() {
        return time;
    }

    public FakeShoppingFeed feed() {
        return feed;
    }

    public InMemoryShops shops() {
        return shops;
    }

    public InMemoryMappingVersions mappingVersions() {
        return mappingVersions;
    }

    public InMemoryShopStatuses statuses() {
        return statuses;
    }

    public InMemoryOrders orders() {
        return orders;
    }

    public InMemoryOrderTasks tasks() {
        return tasks;
    }

    public InMemoryBatches batches() {
        return batches;
    }

    public InMemoryProcessRuns runs() {
        return runs;
    }

    public InMemoryHistory history() {
        return history;
    }

    public InMemoryFailures failures() {
        return failures;
    }

    public InMemoryDigests digests() {
        return digests;
    }

    public FakeMailbox mailbox() {
        return mailbox;
    }

    public InMemoryAccessRefusals refusals() {
        return refusals;
    }

    public ChangeShop changeShop() {
        return changeShop;
    }

    public InMemoryLanes lanes() {
        return lanes;
    }

    public InMemoryApiKeys apiKeys() {
        return apiKeys;
    }

    public InMemoryUsers users() {
        return users;
    }

    public InMemoryAuditTrail auditTrail() {
        return auditTrail;
    }

    /** Notes what somebody called merchant does. */
    public Audit audit() {
        return audit;
    }

    public InMemoryOrderSummaries summaries() {
        return summaries;
    }

    private void answerTheBell() {
        answerTheBell(time.instant());
    }

    private void answerTheBell(Instant until) {
        for (int times = 0; times < TOO_OFTEN; times++) {
            Optional<RecordingBell.Ring> ring = bell.nextUntil(until);
            if (ring.isEmpty()) {
                return;
            }
            if (ring.get().at().isAfter(time.instant())) {
                time.moveTo(ring.get().at());
            }
            sync(ring.get().shop());
        }
        throw new IllegalStateException("The bell does not stop ringing");
    }

    private static String inWords(FakeShoppingFeed.Request request) {
        String operation = request.operation().word();
        if (request.orders().size() > 1) {
            return request.orders().size() + " x " + operation;
        }
        String number = request.orders().get(0).tracking().number();
        return number.isEmpty() ? operation : operation + "(" + number + ")";
    }

    private static String inWords(OrderEvent ended) {
        return Stream.of(ended.operation(), ended.outcome(), ended.reason())
                .filter(Objects::nonNull)
                .map(word -> word.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
