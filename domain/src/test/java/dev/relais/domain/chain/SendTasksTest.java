package dev.relais.domain.chain;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.history.LogEntry;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.history.ProcessRuns;
import dev.relais.domain.order.TimeOrderedId;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.ticket.Batch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R42 a run that was held up asks whether it still has its shop, before it sends")
class SendTasksTest {

    private final List<String> calls = new ArrayList<>();
    private boolean stillHeld;

    @ParameterizedTest(name = "{0} ms after it was kept, still held {1}: {2}")
    @CsvSource({
        "0, false, send",
        "5000, false, send",
        "5001, true, keep send",
        "5001, false, keep",
        "40000, false, keep",
        "40000, true, keep send"
    })
    @DisplayName("R42 what was prepared a moment ago is sent; later only if nobody took the shop over")
    void asks(long millis, boolean held, String expected) {
        stillHeld = held;
        Shop shop = AShop.aShop().build();
        ProcessRun run =
                new ProcessRun(TimeOrderedId.at(TEN_O_CLOCK), ProcessKind.SYNC, shop.code(), TEN_O_CLOCK, runs());
        SyncConveyor conveyor = new SyncConveyor(run, shop, TEN_O_CLOCK);
        conveyor.prepared(Batch.sending(shop.code(), Operation.SHIP, TEN_O_CLOCK), List.of());

        Action.Next next = new SendTasks(feed(), () -> TEN_O_CLOCK.plus(Duration.ofMillis(millis))).perform(conveyor);

        boolean isSent = expected.endsWith("send");
        assertThat(String.join(" ", calls)).isEqualTo(expected);
        assertThat(next).isEqualTo(isSent ? Action.Next.CONTINUE : Action.Next.STOP);
        assertThat(conveyor.goesOn()).isEqualTo(isSent);
        assertThat(run.log())
                .extracting(LogEntry::message)
                .hasSize(isSent ? 0 : 1)
                .allSatisfy(line -> assertThat(line).contains("was not sent"));
    }

    private ProcessRuns runs() {
        return stub(ProcessRuns.class, "keep", () -> stillHeld);
    }

    private ShoppingFeed feed() {
        return stub(ShoppingFeed.class, "send", () -> new SendResult.Unreachable("nobody there"));
    }

    /** Answers this one method and notes that it was called. */
    private <T> T stub(Class<T> port, String method, Supplier<Object> answer) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, called, arguments) -> {
                    assertThat(called.getName()).isEqualTo(method);
                    calls.add(method);
                    return answer.get();
                }));
    }
}
