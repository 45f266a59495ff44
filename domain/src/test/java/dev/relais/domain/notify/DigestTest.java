package dev.relais.domain.notify;

import java.util.List;
import java.util.Map;

import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.task.ReasonCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DigestTest {

    private static final ShopCode SHOP = new ShopCode("atelier");

    @Test
    @DisplayName("R39 a digest counts what it does not name")
    void counts() {
        Digest digest = new Digest(
                DigestId.createdAt(TEN_O_CLOCK),
                SHOP,
                Map.of(NoticeKind.FAILURE, 1000, NoticeKind.TOKEN_REFUSED, 1),
                List.of(Notice.tokenRefused(SHOP, TEN_O_CLOCK)));

        assertThat(digest.size()).isEqualTo(1001);
        assertThat(digest.unnamed()).isEqualTo(1000);
        assertThat(digest.count(NoticeKind.STUCK)).isZero();
    }

    @Test
    @DisplayName("R39 there is no digest of nothing")
    void tellsSomething() {
        assertThatThrownBy(() -> new Digest(DigestId.createdAt(TEN_O_CLOCK), SHOP, Map.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("atelier");
    }

    @Test
    @DisplayName("R39 a notice holds its order's marketplace as it was known, if it was")
    void order() {
        Order linked = AnOrder.anOrder().declared("4", "T1").build();
        Order unknown = Order.unknown(OrderKey.of("atelier", "1001"));

        assertThat(AffectedOrder.of(linked).reference())
                .isEqualTo(linked.requireLink().reference());
        assertThat(AffectedOrder.of(linked).channel())
                .isEqualTo(linked.requireLink().channel());
        assertThat(AffectedOrder.of(unknown)).isEqualTo(new AffectedOrder(unknown.key(), null, null));
    }

    @Test
    @DisplayName("R27 R33 R38 a notice is taken apart by its kind")
    void folds() {
        Order order = AnOrder.anOrder().declared("4", "T1").build();
        Notice.Cases<String> cases = new Notice.Cases<>(
                failed -> "failed " + failed.reason().word(),
                stuck -> "stuck " + stuck.operation().word(),
                refused -> "refused " + refused.shop());

        assertThat(List.of(
                        Notice.failed(order, Operation.SHIP, ReasonCode.TICKET_FAILED, "", TEN_O_CLOCK),
                        Notice.stuck(order, Operation.SHIP, TEN_O_CLOCK),
                        Notice.tokenRefused(SHOP, TEN_O_CLOCK)))
                .extracting(notice -> notice.kind().word() + ": " + notice.fold(cases))
                .containsExactly(
                        "failure: failed ticket_failed", "stuck: stuck ship", "token_refused: refused atelier");
    }
}
