package dev.relais.web.api.order;

import java.lang.reflect.Proxy;
import java.time.Instant;

import dev.relais.application.declare.CheckBacklog;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.OrderTasks;
import dev.relais.web.problem.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("The limit of what may wait to be sent")
class BacklogLimitTest {

    private static final ShopCode SHOP = new ShopCode("atelier");

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private int unsent;
    private int looks;

    @Test
    @DisplayName("refuses a call with the time to wait once as many are unsent, and not before")
    void refuses() {
        BacklogLimit limit = limit(100);
        unsent = 99;
        limit.check(SHOP);

        unsent = 100;
        now = now.plusSeconds(5);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> limit.check(SHOP));

        assertThat(refusal.problem().status()).isEqualTo(429);
        assertThat(refusal.problem().type()).isEqualTo("backlog-full");
        assertThat(refusal.problem().detail()).contains("100", "/api/v1/orders");
    }

    @Test
    @DisplayName("looks every five seconds, not at every call")
    void looksNowAndThen() {
        BacklogLimit limit = limit(100);

        limit.check(SHOP);
        now = now.plusSeconds(5).minusNanos(1);
        limit.check(SHOP);
        assertThat(looks).isOne();
        now = now.plusNanos(1);
        limit.check(SHOP);

        assertThat(looks).isEqualTo(2);
    }

    @Test
    @DisplayName("is none if it is 0, and cannot be less")
    void none() {
        unsent = Integer.MAX_VALUE;

        limit(0).check(SHOP);

        assertThat(looks).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> limit(-1)).withMessageContaining("-1");
    }

    private BacklogLimit limit(int most) {
        OrderTasks tasks = (OrderTasks) Proxy.newProxyInstance(
                OrderTasks.class.getClassLoader(), new Class<?>[] {OrderTasks.class}, (proxy, method, arguments) -> {
                    looks++;
                    return unsent >= (int) arguments[1];
                });
        return new BacklogLimit(most, new CheckBacklog(tasks), () -> now);
    }
}
