package dev.relais.application.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relais.application.fake.ARelais;
import dev.relais.application.fake.FakeShoppingFeed;
import dev.relais.application.fake.FakeShoppingFeed.Reply;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.history.EventKind;
import dev.relais.domain.history.Figure;
import dev.relais.domain.history.LogLevel;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.OpenTask;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.StoreId;
import dev.relais.domain.ticket.BatchId;
import dev.relais.domain.ticket.BatchState;
import dev.relais.domain.ticket.TicketState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.ATicket.aTicket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("Sending what is due for a shop")
class SyncOrdersTest {

    private static final StoreId STORE = aShop().build().access().store();
    private static final Duration HOUR = Duration.ofHours(1);

    private final ARelais relais = aRelais();
    private final ARelais batch = aRelais(aShop().inBatch());

    @Test
    @DisplayName("R02 R22 work whose bell was lost is found by the scheduled process")
    void bellIsLost() {
        ARelais recalling = aRelais(aShop().recallingWithin(Duration.ofMinutes(1)));
        recalling.declare("6");
        recalling.forgetsTheBell();
        recalling.plus(Duration.ofMinutes(2));
        assertThat(recalling.requests()).isEmpty();

        recalling.run();

        assertThat(recalling.requests()).containsExactly("cancel");
    }

    @ParameterizedTest(name = "R20 {0} orders make {1} requests")
    @CsvSource({"1, 1", "99, 1", "100, 1", "101, 2", "200, 2"})
    @DisplayName("R20 at most 100 orders travel together")
    void atMostHundred(int orders, int requests) {
        batch.declareShipped(orders);

        batch.run();

        assertThat(batch.requests()).hasSize(requests);
        assertThat(batch.feed().requests())
                .allSatisfy(request -> assertThat(request.orders()).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    @DisplayName(
            "R16, R20 what a shop declares in batch while a run sends waits for the next run, in real time it leaves with this one")
    void fullRequests() {
        for (ARelais either : List.of(batch, relais)) {
            either.feed().answers((request, accept) -> {
                either.plus(Duration.ofSeconds(1));
                either.declare("2", aDeclaration("4", "T2").knownAs(2));
                return accept.get();
            });
            either.declare("1", aDeclaration("4", "T1").knownAs(1));
            either.run();
        }

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T2)");
        assertThat(batch.requests()).containsExactly("ship(T1)");
        batch.plus(Duration.ofMinutes(1));
        batch.run();
        assertThat(batch.requests()).containsExactly("ship(T1)", "ship(T2)");
    }

    @Test
    @DisplayName("R20 operations do not travel together, the longest due goes first")
    void oneOperationARequest() {
        batch.declare("1", aDeclaration("6").knownAs(1));
        batch.plus(Duration.ofSeconds(1));
        batch.declare("2", aDeclaration("4", "T2").knownAs(2));
        batch.declare("3", aDeclaration("6").knownAs(3));

        batch.run();

        assertThat(batch.requests()).containsExactly("2 x cancel", "ship(T2)");
    }

    @Test
    @DisplayName("R12 several changes of one order make one request")
    void mergesChanges() {
        batch.declare("4", "T1");
        batch.declare("4", "T2");
        batch.declare("5");

        batch.run();

        assertThat(batch.requests()).containsExactly("ship(T2)");
    }

    @Test
    @DisplayName("R05 R12 a number is told even if its status moved on twice before it was sent")
    void numberIsNotLost() {
        batch.declare("3", "T1");
        batch.declare("7");
        batch.declare("8");

        batch.run();
        batch.ticketsSay(TicketState.SUCCEED);
        batch.run();

        assertThat(batch.requests()).containsExactly("ship(T1)", "deliver");
    }

    @Test
    @DisplayName("R23 each accepted order is followed under the request's batch id")
    void batchId() {
        batch.declareShipped(2);

        batch.run();

        OrderKey order = OrderKey.of("atelier", "2");
        OpenTask open = batch.summaries().find(order).orElseThrow().open().get(0);
        assertThat(open.request()).isEqualTo(BatchState.SENT);
        assertThat(open.batchId()).isEqualTo(new BatchId("batch-1"));
        assertThat(batch.history().all(order))
                .filteredOn(event -> event.kind() == EventKind.SENT)
                .extracting(
                        event -> event.details().get("batch"),
                        event -> event.details().get("trackingNumber"))
                .containsExactly(tuple("batch-1", "T2"));
    }

    @Test
    @DisplayName("R23 R24 an order that the report ignores is never shown as sent")
    void ignoredIsNotSent() {
        relais.feed().ignores(ADeclaration.SHOPPING_FEED_ID, "Order is already shipped");

        relais.declare("4", "T1");

        assertThat(relais.steps("1001")).containsExactly(EventKind.DECLARED, EventKind.ENDED);
    }

    @Test
    @DisplayName("R24 R21 what waits behind an ignored operation is sent at once")
    void followerOfAnIgnoredOrder() {
        relais.feed().ignores(ADeclaration.SHOPPING_FEED_ID, "Order is already shipped");
        ARelais paused = aRelais(aShop().paused());
        paused.feed().ignores(ADeclaration.SHOPPING_FEED_ID, "Order is already shipped");
        paused.declare("4", "T1");
        paused.declare("8");

        paused.change(shop -> aShop().build());

        assertThat(paused.requests()).containsExactly("ship(T1)", "deliver");
    }

    @Test
    @DisplayName("R25 while a store is limited nothing is asked about tickets either")
    void limitHoldsTickets() {
        relais.declare("1", aDeclaration("4", "T1").knownAs(1));
        relais.feed().answers(Reply.of(new SendResult.RateLimited(Duration.ofMinutes(10))));
        relais.declare("2", aDeclaration("4", "T2").knownAs(2));

        relais.lookAtTickets();
        assertThat(relais.feed().looks()).isEmpty();
        relais.plus(Duration.ofMinutes(10));
        relais.lookAtTickets();

        assertThat(relais.feed().looks()).isNotEmpty();
    }

    @Test
    @DisplayName("R25 what is declared during a wait met while reading tickets leaves when the wait is over")
    void limitWhileReading() {
        relais.declare("1", aDeclaration("4", "T1").knownAs(1));
        relais.feed().answersAboutTickets(new TicketsAnswer.RateLimited(Duration.ofMinutes(1)));
        relais.lookAtTickets();

        relais.declare("2", aDeclaration("4", "T2").knownAs(2));
        relais.plus(Duration.ofMinutes(1).minusMillis(1));
        assertThat(relais.requests()).containsExactly("ship(T1)");
        relais.plus(Duration.ofMillis(1));

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T2)");
    }

    @Test
    @DisplayName("R25 a limit announced while looking for lost tickets holds the store back")
    void limitWhileLooking() {
        relais.feed().answers(Reply.swallowed());
        relais.declare("1", aDeclaration("4", "T1").knownAs(1));
        relais.plus(Duration.ofSeconds(20));
        relais.feed().answersAboutTickets(new TicketsAnswer.RateLimited(Duration.ofMinutes(1)));
        relais.plus(Duration.ofSeconds(10));

        relais.declare("2", aDeclaration("4", "T2").knownAs(2));

        assertThat(relais.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R27 a token refused while looking for lost tickets stops the shop")
    void tokenRefusedWhileLooking() {
        relais.feed().answers(Reply.swallowed());
        relais.declare("1", aDeclaration("4", "T1").knownAs(1));
        relais.feed().answersAboutTickets(new TicketsAnswer.Unauthorised(401));
        relais.plus(Duration.ofSeconds(30));

        relais.declare("2", aDeclaration("4", "T2").knownAs(2));

        assertThat(relais.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R26 R22 after a passing failure the same work is sent again, with growing pauses")
    void triedAgain() {
        relais.feed().answersAlways(STORE, Reply.of(new SendResult.Unreachable("connection refused")));
        relais.declare("4", "T1");
        relais.plus(Duration.ofSeconds(10).minusMillis(1));
        assertThat(relais.requests()).hasSize(1);
        relais.plus(Duration.ofMillis(1));
        assertThat(relais.requests()).hasSize(2);

        relais.plus(Duration.ofMinutes(3));
        relais.feed().recovers(STORE);
        relais.plus(HOUR);
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.outcomes()).containsExactly("ship succeeded");
        assertThat(pauses(relais)).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @ParameterizedTest(name = "R26 {0}")
    @MethodSource("passingFailures")
    @DisplayName("R26 after 24 hours without Shopping Feed the work fails")
    void givesUp(String what, SendResult failure) {
        relais.feed().answersAlways(STORE, Reply.of(failure));
        relais.declare("4", "T1");

        relais.plus(HOUR.multipliedBy(24).minusSeconds(1));
        assertThat(relais.outcomes()).isEmpty();
        relais.plus(HOUR.plusSeconds(1));

        assertThat(relais.outcomes()).containsExactly("ship failed shopping_feed_unreachable");
        assertThat(relais.openFailures()).hasSize(1);
        int requests = relais.requests().size();
        relais.plus(HOUR.multipliedBy(48));
        assertThat(relais.requests()).hasSize(requests).hasSizeLessThan(60);
    }

    static Stream<Arguments> passingFailures() {
        return Stream.of(
                arguments("no connection", new SendResult.Unreachable("connection refused")),
                arguments("503", new SendResult.ServerError(503, "maintenance")));
    }

    @Test
    @DisplayName("R26 R45 a number with a delivery behind it is given up after 24 hours, too")
    void givesUpWithAFollower() {
        batch.feed().answersAlways(STORE, Reply.of(new SendResult.Unreachable("connection refused")));
        batch.declare("4", "T1");
        batch.declare("8");

        for (int minutes = 0; minutes < 26 * 60; minutes += 5) {
            batch.run();
            batch.plus(Duration.ofMinutes(5));
        }

        assertThat(batch.outcomes()).contains("ship failed shopping_feed_unreachable");
    }

    @Test
    @DisplayName("R26 R27 days with a refused token do not use up the 24 hours")
    void refusedTokenIsNoTry() {
        relais.feed().answers(Reply.of(new SendResult.Unauthorised(401)));
        relais.declare("4", "T1");
        relais.plus(HOUR.multipliedBy(48));
        relais.feed().answers(Reply.of(new SendResult.ServerError(503, "maintenance")));

        relais.change(shop -> shop.withAccess(shop.access().withToken(new ApiToken("new"))));
        relais.plus(Duration.ofMinutes(1));
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R27 R41 a refused token is a warning in the log of the run that met it")
    void refusedTokenIsAWarning() {
        relais.feed().answers(Reply.of(new SendResult.Unauthorised(401)));
        relais.declare("4", "T1");

        assertThat(relais.runs().finished())
                .flatExtracting(ProcessRun::log)
                .filteredOn(line -> line.level() == LogLevel.WARNING)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.message()).startsWith("SendTasks").contains("Unauthorised"));
    }

    @Test
    @DisplayName("R29 a server error may have moved money, so a refund is looked for first")
    void serverErrorAndMoney() {
        relais.feed().answers(Reply.of(new SendResult.ServerError(500, "oops")));

        relais.declare("7");
        relais.plus(HOUR);

        assertThat(relais.requests()).containsExactly("refund");
        assertThat(relais.feed().searches()).hasSize(1);
        assertThat(relais.outcomes()).containsExactly("refund failed result_unknown");
    }

    @Test
    @DisplayName("R29 a sender that died between answer and commit leaves a request that is looked for")
    void senderDies() {
        relais.feed().answers((request, accept) -> {
            accept.get();
            throw new IllegalStateException("killed");
        });
        assertThatIllegalStateException().isThrownBy(() -> relais.declare("4", "T1"));

        relais.plus(Duration.ofSeconds(30).minusMillis(1));
        relais.run();
        assertThat(relais.feed().searches()).isEmpty();
        relais.plus(Duration.ofMillis(1));
        relais.run();
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.outcomes()).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R29 the half minute begins when no answer came, however long ago the request was made up")
    void graceBeginsLate() {
        relais.feed()
                .answers(Reply.during(
                        () -> relais.time().plus(Duration.ofSeconds(40)), new SendResult.Unknown("time-out")));
        relais.declare("4", "T1");

        relais.plus(Duration.ofSeconds(30).minusMillis(1));
        assertThat(relais.feed().searches()).isEmpty();
        relais.plus(Duration.ofMillis(1));
        assertThat(relais.feed().searches()).hasSize(1);
    }

    @Test
    @DisplayName("R25 R29 a wait that is announced while one unclear request is cleared up holds for the next one")
    void waitBetweenUnclearRequests() {
        batch.feed().answersAlways(STORE, Reply.swallowed());
        batch.declare("1", aDeclaration("4", "T1").knownAs(1));
        batch.run();
        batch.declare("2", aDeclaration("4", "T2").knownAs(2));
        batch.run();
        batch.plus(Duration.ofSeconds(30));
        batch.feed()
                .whileAskedAboutTickets(() -> batch.lanes()
                        .waitUntil(
                                aShop().build().code(), batch.time().instant().plusSeconds(30)));

        batch.run();

        assertThat(batch.feed().searches()).hasSize(1);
    }

    @Test
    @DisplayName("R29 while Shopping Feed cannot be asked, nothing is sent again")
    void cannotBeAsked() {
        relais.feed().answers(Reply.swallowed());
        relais.declare("4", "T1");
        relais.feed().answersAboutTickets(new TicketsAnswer.Unreadable("503"));

        relais.plus(Duration.ofMinutes(5));
        assertThat(relais.requests()).containsExactly("ship(T1)");
        relais.run();

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T1)");
    }

    @Test
    @DisplayName("R29 R05 the ticket of an earlier number is no sign that the corrected one was accepted")
    void ticketOfAnEarlierNumber() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.SUCCEED);
        relais.plus(Duration.ofSeconds(1));
        relais.feed().answers(Reply.swallowed());
        relais.declare("4", "T2");

        relais.plus(Duration.ofSeconds(30));
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T2)", "ship(T2)");
        assertThat(relais.outcomes()).containsExactly("ship succeeded", "ship succeeded");
    }

    @Test
    @DisplayName("R29 R05 the ticket of the corrected number is one, whatever the earlier number's says")
    void ticketOfTheCorrectedNumber() {
        relais.declare("4", "T1");
        relais.ticketsSay(TicketState.FAILED);
        relais.plus(Duration.ofSeconds(1));
        relais.feed().answers(Reply.lost());
        relais.declare("4", "T2");

        relais.plus(Duration.ofSeconds(30));
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T2)");
        assertThat(relais.outcomes()).containsExactly("ship failed ticket_failed", "ship succeeded");
    }

    @Test
    @DisplayName("R29 a ticket that does not name its batch still shows that the request was accepted")
    void ticketWithoutABatch() {
        relais.feed().answers(Reply.swallowed());
        relais.declare("4", "T1");
        relais.feed().addsTicket(aTicket(TicketState.RUNNING).inBatch(null).build());

        relais.plus(HOUR);

        assertThat(relais.requests()).containsExactly("ship(T1)");
    }

    @Test
    @DisplayName("R29 of a request of several orders only those without tickets are sent again")
    void partlyAccepted() {
        batch.declareShipped(3);
        batch.feed().answers(Reply.swallowed());
        batch.feed()
                .addsTicket(
                        aTicket(TicketState.RUNNING).about(2).inBatch("found").build());
        batch.run();

        batch.plus(Duration.ofSeconds(30));
        batch.run();
        batch.ticketsSay(TicketState.SUCCEED);

        assertThat(batch.requests()).containsExactly("3 x ship", "2 x ship");
        assertThat(batch.outcomes("2")).containsExactly("ship succeeded");
        assertThat(batch.outcomes("3")).containsExactly("ship succeeded");
    }

    @Test
    @DisplayName("R29 R21 what waits behind a refund of unknown result does not wait for a ticket that never comes")
    void followerOfAnUnknownRefund() {
        relais.feed().answers(Reply.swallowed());
        relais.declare("7");
        relais.declare("7", "T1");

        relais.plus(Duration.ofSeconds(31));

        assertThat(relais.requests()).containsExactly("refund", "ship(T1)");
    }

    @Test
    @DisplayName(
            "R29 R21 while it cannot be found out whether a number was accepted, no newer one leaves, however long that takes")
    void unclearForLong() {
        relais.feed().answers(Reply.lost());
        relais.declare("4", "T1");
        relais.declare("4", "T2");
        IntStream.range(0, 20).forEach(each -> relais.feed().answersAboutTickets(new TicketsAnswer.Unreadable("503")));
        IntStream.range(0, 3).forEach(hour -> {
            relais.plus(HOUR);
            relais.run();
        });

        assertThat(relais.requests()).containsExactly("ship(T1)");
        IntStream.range(0, 20).forEach(hour -> {
            relais.plus(HOUR);
            relais.run();
            relais.ticketsSay(TicketState.SUCCEED);
        });
        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T2)");
    }

    @Test
    @DisplayName("R28 a single order that is refused fails at once, with the API's message")
    void refusedAlone() {
        relais.feed().refuses(ADeclaration.SHOPPING_FEED_ID, "Unknown carrier");

        relais.declare("4", "T1");

        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.outcomes()).containsExactly("ship failed request_refused");
        assertThat(relais.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R12 a number that changes while the one before it fails to leave is the one that is sent")
    void changesWhileSending() {
        relais.feed()
                .answers(Reply.during(
                        () -> relais.declare("4", "T2"), new SendResult.Unreachable("connection refused")));
        relais.declare("4", "T1");

        relais.plus(Duration.ofSeconds(10));
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)", "ship(T2)");
        assertThat(relais.outcomes()).containsExactly("ship superseded", "ship succeeded");
    }

    @Test
    @DisplayName("R47 a cancellation declared while the shipment fails to leave wins over it, and nobody was told")
    void cancelledWhileSending() {
        relais.feed()
                .answers(Reply.during(() -> relais.declare("6"), new SendResult.Unreachable("connection refused")));
        relais.declare("4", "T1");

        relais.plus(Duration.ofSeconds(10));

        assertThat(relais.requests()).containsExactly("ship(T1)", "cancel");
        assertThat(relais.outcomes()).containsExactly("ship withdrawn");
        assertThat(relais.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R47 R05 a number declared after that cancellation is told, and counts as on its way")
    void numberAfterTheCancellationWhileSending() {
        relais.feed()
                .answers(Reply.during(
                        () -> {
                            relais.declare("6");
                            relais.declare("6", "T2");
                        },
                        new SendResult.Unreachable("connection refused")));
        relais.declare("4", "T1");
        assertThat(relais.order().shippedSent()).isTrue();

        relais.plus(Duration.ofSeconds(10));
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("ship(T1)", "cancel", "ship(T2)");
        assertThat(relais.outcomes()).containsExactly("ship superseded", "cancel succeeded");
    }

    @Test
    @DisplayName("R18 a mapping that changed decides anew what an unsent task becomes")
    void mappingChanges() {
        batch.declare("6");
        batch.shops()
                .map(
                        aShop().build().code(),
                        aShop().mapping(Operation.CANCEL)
                                .mapping(Operation.REFUND, "6", "7")
                                .build()
                                .mapping());

        batch.run();

        assertThat(batch.requests()).containsExactly("refund");
    }

    @Test
    @DisplayName("R13 what was queued before the legacy connector was reported active is not sent beside it")
    void standsByWithQueuedWork() {
        batch.declare("1", aDeclaration("4", "T1").knownAs(1));
        batch.legacyConnectorIs(true);
        batch.declare("2", aDeclaration("4", "T2").knownAs(2));

        batch.run();

        assertThat(batch.requests()).isEmpty();
    }

    @Test
    @DisplayName("R07 R21 the ticket of an earlier operation does not cut the wait for a number short")
    void waitIsNotCutShort() {
        relais.declare("6");
        relais.declare("4");
        relais.plus(Duration.ofMinutes(1));

        relais.ticketsSay(TicketState.SUCCEED);
        assertThat(relais.outcomes()).containsExactly("cancel succeeded");
        relais.declare("4", "T1");

        assertThat(relais.requests()).containsExactly("cancel", "ship(T1)");
    }

    @Test
    @DisplayName("R07 R12 R18 work that comes back does not cut the wait for a number short")
    void comingBackDoesNotCutTheWait() {
        relais.feed()
                .answers(Reply.during(() -> relais.declare("4"), new SendResult.Unreachable("connection refused")));
        relais.declare("8");
        relais.plus(Duration.ofMinutes(4));
        assertThat(relais.outcomes()).containsExactly("deliver withdrawn");

        relais.declare("4", "T1");

        assertThat(relais.requests()).containsExactly("deliver", "ship(T1)");
    }

    @Test
    @DisplayName("R19 R21 the ticket of an earlier operation does not cut the recall window short")
    void recallWindowIsNotCutShort() {
        ARelais recalling = aRelais(aShop().recallingWithin(Duration.ofMinutes(1)));
        recalling.declare("4", "T1");
        recalling.plus(Duration.ofMinutes(1));
        recalling.declare("7");

        recalling.ticketsSay(TicketState.SUCCEED);
        assertThat(recalling.requests()).containsExactly("ship(T1)");
        recalling.plus(Duration.ofMinutes(1));

        assertThat(recalling.requests()).containsExactly("ship(T1)", "refund");
    }

    @Test
    @DisplayName("R42 a shop that a run works on is left to it")
    void oneRunAtATime() {
        ShopCode shop = aShop().build().code();
        relais.runs().start(ProcessKind.SYNC, shop);

        relais.declare("4", "T1");

        assertThat(relais.sync(shop)).isEmpty();
        assertThat(relais.requests()).isEmpty();
    }

    @Test
    @DisplayName("R41 a run counts what it did, and logs what it took and gave")
    void figures() {
        batch.feed().ignores(3, "Order is already shipped");
        batch.declareShipped(3);
        batch.declare("4", aDeclaration("6").knownAs(4));
        batch.declare("4", aDeclaration("3").knownAs(4));

        batch.run();

        ProcessRun run = batch.runs().finished().get(0);
        assertThat(run.figures())
                .containsEntry(Figure.REQUESTS, 1)
                .containsEntry(Figure.SENT, 2)
                .containsEntry(Figure.FAILED, 1)
                .containsEntry(Figure.WITHDRAWN, 1);
        assertThat(run.log()).isNotEmpty();
    }

    private static List<Duration> pauses(ARelais relais) {
        List<Instant> times = relais.feed().requests().stream()
                .map(FakeShoppingFeed.Request::at)
                .toList();
        return IntStream.range(1, times.size() - 1)
                .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)))
                .toList();
    }

    @Test
    @DisplayName("R13 a run of a shop that stands by sends nothing and says so in one line")
    void standsByWithOneLine() {
        relais.feed().answers(Reply.of(new SendResult.Unreachable("connection refused")));
        relais.declare("4", "T1");
        relais.legacyConnectorIs(true);
        relais.declare("4", "T2");

        ProcessRun run = relais.sync(relais.order().key().shop()).orElseThrow();

        assertThat(relais.requests()).hasSize(1);
        assertThat(run.log()).singleElement().satisfies(line -> {
            assertThat(line.level()).isEqualTo(LogLevel.INFO);
            assertThat(line.message()).contains("legacy_connector_active");
        });
    }

    @Test
    @DisplayName("R14 a run of a paused shop sends nothing and says so in one line")
    void pausedWithOneLine() {
        ARelais paused = aRelais(aShop().paused());
        paused.declare("4", "T1");

        ProcessRun run = paused.sync(paused.order().key().shop()).orElseThrow();

        assertThat(paused.requests()).isEmpty();
        assertThat(run.log())
                .singleElement()
                .satisfies(line -> assertThat(line.message()).contains("shop_paused"));
    }
}
