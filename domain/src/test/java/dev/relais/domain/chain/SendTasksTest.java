package dev.relais.domain.chain;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import dev.relais.domain.feed.SendResult;
import dev.relais.domain.feed.ShoppingFeed;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.history.Figure;
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

@DisplayName("R42 a run that was held up sends nothing late")
class SendTasksTest {

    private static final SendResult ANSWER = new SendResult.ServerError(503, "busy");

    private int requests;

    @ParameterizedTest(name = "{0} ms after the round began: {1} requests")
    @CsvSource({"0, 1", "5000, 1", "5001, 0", "40000, 0"})
    @DisplayName("R42 R29 what was prepared a moment ago is sent; later it goes back as what certainly did not arrive")
    void sendsNothingLate(long millis, int expected) {
        Shop shop = AShop.aShop().build();
        ProcessRun run =
                new ProcessRun(TimeOrderedId.at(TEN_O_CLOCK), ProcessKind.SYNC, shop.code(), TEN_O_CLOCK, noRuns());
        SyncConveyor conveyor = new SyncConveyor(run, shop, TEN_O_CLOCK);
        conveyor.prepared(Batch.sending(shop.code(), Operation.SHIP, TEN_O_CLOCK), List.of());

        Action.Next next = new SendTasks(feed(), () -> TEN_O_CLOCK.plus(Duration.ofMillis(millis))).perform(conveyor);

        assertThat(requests).isEqualTo(expected);
        assertThat(run.counted(Figure.REQUESTS)).isEqualTo(expected);
        assertThat(next).isEqualTo(Action.Next.CONTINUE);
        if (expected == 1) {
            assertThat(conveyor.result()).contains(ANSWER);
        } else {
            assertThat(conveyor.result().orElseThrow()).isInstanceOf(SendResult.Unreachable.class);
        }
    }

    private static ProcessRuns noRuns() {
        return stub(ProcessRuns.class, method -> {
            throw new AssertionError(method + " is not to be called");
        });
    }

    private ShoppingFeed feed() {
        return stub(ShoppingFeed.class, method -> {
            assertThat(method).isEqualTo("send");
            requests++;
            return ANSWER;
        });
    }

    private static <T> T stub(Class<T> port, Function<String, Object> answer) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, called, arguments) -> answer.apply(called.getName())));
    }
}
