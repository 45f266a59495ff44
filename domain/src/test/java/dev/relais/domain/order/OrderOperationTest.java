package dev.relais.domain.order;

import java.util.List;

import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.shop.CancelReason;
import dev.relais.domain.shop.CancelReasons;
import dev.relais.domain.shop.CarrierRule;
import dev.relais.domain.shop.CarrierRules;
import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.LinkTemplate;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static dev.relais.domain.fixture.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("R46 what is sent of an order")
class OrderOperationTest {

    private static final Shop SHOP = aShop().withChannelRules(ChannelRules.NONE
                    .with(new CarrierRules(List.of(
                            new CarrierRule(
                                    "colissimo", null, "Colissimo", new LinkTemplate("https://c.example/{number}")),
                            new CarrierRule("colissimo", new ChannelName("Amazon"), "La Poste", null))))
                    .with(new CancelReasons(List.of(
                            new CancelReason(new ShopStatus("6"), null, "Out of stock"),
                            new CancelReason(new ShopStatus("6"), new ChannelName("Amazon"), "NoInventory")))))
            .build();

    @ParameterizedTest(name = "R46 number {0}, carrier {1}, link {2} on {3}: {4}, {5}")
    @CsvSource({
        "T1, COLISSIMO, '',                 Fnac,   Colissimo, https://c.example/T1",
        "T1, colissimo, '',                 Amazon, La Poste,  https://c.example/T1",
        "T1, colissimo, https://shop.test/, Amazon, La Poste,  https://shop.test/",
        "'', colissimo, '',                 Fnac,   Colissimo, ''",
        "T1, UPS,       '',                 Fnac,   UPS,       ''",
        "T1, '',        '',                 Fnac,   '',        ''"
    })
    @DisplayName("R46 a shipment tells the carrier by the shop's rules, and the declared link or else the carrier's")
    void shipment(String number, String carrier, String url, String channel, String sentAs, String link) {
        Order order = order(aDeclaration("4").saying(new DeclaredTracking(number, carrier, url)), channel);

        OrderOperation operation = OrderOperation.of(Operation.SHIP, order, SHOP);

        assertThat(operation.tracking()).isEqualTo(new Tracking(number, sentAs, link));
        assertThat(operation.cancelReason()).isEmpty();
    }

    @ParameterizedTest(name = "R46 status {0} on {1}: {2}")
    @CsvSource({"6, Fnac, Out of stock", "6, amazon, NoInventory", "60, Amazon, ''"})
    @DisplayName("R46 a cancellation gives the reason chosen for its status, by default none")
    void cancellation(String status, String channel, String reason) {
        Order order = order(aDeclaration(status).trackedAs("T1"), channel);

        OrderOperation operation = OrderOperation.of(Operation.CANCEL, order, SHOP);

        assertThat(operation.cancelReason()).isEqualTo(reason);
        assertThat(operation.tracking()).isEqualTo(Tracking.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUND", "DELIVER"})
    @DisplayName("R46 a refund and a delivery tell neither")
    void others(Operation operation) {
        Order order = order(aDeclaration("6").trackedAs("T1"), "Amazon");

        assertThat(OrderOperation.of(operation, order, SHOP))
                .isEqualTo(new OrderOperation(operation, order.requireLink().orderId(), Tracking.NONE, ""));
    }

    @Test
    @DisplayName("R46 an order whose channel is not known follows the rules for all channels")
    void unknownChannel() {
        Order order = anOrder()
                .declared(aDeclaration("6")
                        .saying(new DeclaredTracking("T1", "colissimo", null))
                        .onNoKnownChannel())
                .build();

        assertThat(OrderOperation.of(Operation.SHIP, order, SHOP).tracking().carrier())
                .isEqualTo("Colissimo");
        assertThat(OrderOperation.of(Operation.CANCEL, order, SHOP).cancelReason())
                .isEqualTo("Out of stock");
    }

    private static Order order(ADeclaration declaration, String channel) {
        return anOrder().declared(declaration.onChannel(channel, "A-1")).build();
    }
}
