package dev.relais.domain.order;

import dev.relais.domain.shop.ShopStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayName("R01 an order is the state its shop declared last")
class OrderTest {

    @Test
    @DisplayName("R01 what a declaration does not speak of stays as it was known")
    void keepsWhatIsUnsaid() {
        Order known = anOrder()
                .declared(aDeclaration("3", "T1").placedAt(TEN_O_CLOCK).changedAt(TEN_O_CLOCK))
                .build();

        Order next = known.declared(aDeclaration("4").withoutLink().build());

        assertThat(next.status()).isEqualTo(new ShopStatus("4"));
        assertThat(next.tracking().number()).isEqualTo("T1");
        assertThat(next.link()).isEqualTo(known.link());
        assertThat(next.placedAt()).isEqualTo(TEN_O_CLOCK);
        assertThat(next.changedAt()).isEqualTo(TEN_O_CLOCK);
    }

    @Test
    @DisplayName("R03 an order that is not linked cannot be sent, and says so")
    void requiresALink() {
        Order unlinked = anOrder().declared(aDeclaration("4").withoutLink()).build();

        assertThatIllegalStateException()
                .isThrownBy(unlinked::requireLink)
                .withMessageContaining("atelier/1001")
                .withMessageContaining("not linked");
    }

    @Test
    @DisplayName("R05 R33 shipped-sent is set when the number is handed over and reset when it was not told")
    void shippedSent() {
        Order order = anOrder().declared("4", "T1").build();

        assertThat(order.shippedSent()).isFalse();
        assertThat(order.shipmentHandedOver().shippedSent()).isTrue();
        assertThat(order.shipmentHandedOver().shipmentTakenBack()).isEqualTo(order);
    }

    @Test
    @DisplayName("R01 an order is unknown until something is declared of it")
    void unknown() {
        Order order = anOrder().build();

        assertThat(Order.unknown(order.key()).isUnknown()).isTrue();
        assertThat(Order.unknown(order.key())
                        .declared(aDeclaration("3").withoutLink().build())
                        .isUnknown())
                .isFalse();
    }
}
