package dev.relais.application.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import dev.relais.application.fake.FakeShoppingFeed;
import dev.relais.application.fake.InMemoryProcessRuns;
import dev.relais.application.fake.RecordingBell;
import dev.relais.application.fake.Tables;
import dev.relais.application.sync.Books;
import dev.relais.application.sync.RecoverUnknownBatches;
import dev.relais.application.sync.RightOfWay;
import dev.relais.application.sync.SyncOrders;
import dev.relais.application.tickets.CheckTickets;
import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.fixture.ATask;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.fixture.SettableTime;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.ticket.BatchId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R42 a run takes its shop and gives it free in the transactions in which it claims and notes")
class TransactionsOfARunTest {

    private final List<String> said = new ArrayList<>();
    private final Tables tables = new Tables();
    private final SettableTime time = SettableTime.atTenOClock();
    private final Shop shop = AShop.aShop().build();
    private final Ports ports = Ports.over(tables, time).with(new InMemoryProcessRuns(tables, time) {
        @Override
        public Optional<ProcessRun> start(ProcessKind kind, ShopCode code) {
            said.add("take the shop");
            return super.start(kind, code);
        }

        @Override
        public void finish(ProcessRun run) {
            said.add("give it free");
            super.finish(run);
        }
    });
    private final FakeShoppingFeed api = new FakeShoppingFeed(time);
    private final Books books = ports.books();
    private final ForwardingFeed feed = new ForwardingFeed(api) {
        @Override
        public SendResult send(StoreAccess access, Operation operation, List<OrderOperation> orders) {
            said.add("send");
            return super.send(access, operation, orders);
        }

        @Override
        public TicketsAnswer tickets(StoreAccess access, BatchId batch) {
            said.add("read tickets");
            return super.tickets(access, batch);
        }
    };
    private final RightOfWay way = new RightOfWay() {
        @Override
        public void letPass() {
            said.add("let pass");
        }
    };
    private final RecordingBell bell = new RecordingBell();
    private final SyncOrders syncOrders = Transactional.made(
            SyncOrders.class,
            this::transaction,
            ports.shops(),
            ports.runs(),
            books,
            feed,
            bell,
            new RecoverUnknownBatches(books, feed, bell, time),
            way,
            time,
            new Random());
    private final CheckTickets checkTickets = Transactional.made(
            CheckTickets.class, this::transaction, ports.shops(), ports.runs(), books, feed, bell, way, time);

    @BeforeEach
    void begin() {
        ports.shops().add(shop);
    }

    private Object transaction(String deed, Callable<?> work) throws Exception {
        said.add("begin");
        Object done = work.call();
        said.add("commit");
        return done;
    }

    @Test
    @DisplayName(
            "R42 R29 two for a run of one request: nothing leaves before the first, and the shop is free after the second")
    void oneRequest() {
        isDue("1001");

        syncOrders.sync(shop.code());

        assertThat(said).containsExactly("begin", "take the shop", "commit", "send", "begin", "give it free", "commit");
    }

    @Test
    @DisplayName("R42 R20 one between two requests; from the second one on others are let pass before it")
    void twoRequests() {
        IntStream.rangeClosed(1, 101).forEach(each -> isDue("" + each));

        syncOrders.sync(shop.code());

        assertThat(said)
                .containsExactly(
                        "begin",
                        "take the shop",
                        "commit",
                        "send",
                        "begin",
                        "commit",
                        "send",
                        "let pass",
                        "begin",
                        "give it free",
                        "commit");
    }

    @Test
    @DisplayName("R42 one for a run that finds nothing to send")
    void nothingToSend() {
        Optional<ProcessRun> run = syncOrders.sync(shop.code());

        assertThat(run).isPresent();
        assertThat(said).containsExactly("begin", "take the shop", "give it free", "commit");
    }

    @Test
    @DisplayName("R42 one that finds the shop held, and gives nothing free")
    void held() {
        ports.runs().start(ProcessKind.SYNC, shop.code());
        said.clear();

        assertThat(syncOrders.sync(shop.code())).isEmpty();
        assertThat(said).containsExactly("begin", "take the shop", "commit");
    }

    @Test
    @DisplayName("R42 R30 one for each batch that is looked at, and one before")
    void tickets() {
        isDue("1001");
        syncOrders.sync(shop.code());
        isDue("1002");
        syncOrders.sync(shop.code());
        said.clear();

        checkTickets.checkNow(shop.code());

        assertThat(said)
                .containsExactly(
                        "begin",
                        "take the shop",
                        "commit",
                        "read tickets",
                        "let pass",
                        "begin",
                        "commit",
                        "read tickets",
                        "let pass",
                        "begin",
                        "give it free",
                        "commit");
    }

    @Test
    @DisplayName("R42 R30 one for a run that finds no batch due")
    void noBatch() {
        checkTickets.checkDue(shop.code());

        assertThat(said).containsExactly("let pass", "begin", "take the shop", "give it free", "commit");
    }

    private void isDue(String ref) {
        AnOrder order = AnOrder.anOrder(ref).declared("4", "T1");
        books.orders().save(order.build());
        books.tasks().save(ATask.about(order).dueAt(time.instant()).build());
    }
}
