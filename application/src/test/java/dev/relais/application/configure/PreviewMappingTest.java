package dev.relais.application.configure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relais.application.fake.ARelais;
import dev.relais.application.fake.PlainWording;
import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.change.Decision;
import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.order.Channel;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.order.OrderRef;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.domain.task.OrderTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The preview of a mapping")
class PreviewMappingTest {

    private static final Shop SHOP = aShop().build();

    private final ARelais relais = aRelais(aShop().inBatch());
    private final PreviewMapping preview = new PreviewMapping(
            relais.shops(), relais.orders(), relais.tasks(), relais.summaries(), new PlainWording(), relais.time());

    @ParameterizedTest(name = "{0} with number {1} on {2}: {3}")
    @DisplayName("R04, R07, R15, R45 says of a declaration what the rules would do, in the order it would be sent")
    @CsvSource({
        "4, T1, Cdiscount, STATUS_OR_NUMBER, SHIP",
        "4, '', Cdiscount, WAITING_FOR_TRACKING, ''",
        "8, T1, Cdiscount, STATUS_OR_NUMBER, SHIP DELIVER",
        "6, '', Cdiscount, STATUS_OR_NUMBER, CANCEL",
        "7, '', Monechelle, OPERATION_NOT_SUPPORTED_BY_CHANNEL, ''",
        "99, '', Cdiscount, STATUS_NOT_MAPPED, ''"
    })
    void says(String status, String number, String channel, String reason, String operations) {
        PreviewMapping.Preview said = preview(SHOP.mapping(), "new", aDeclaration(status, number), channel);

        assertThat(said.isKnown()).isFalse();
        assertThat(said.decision().reason())
                .isIn(
                        reason.equals("STATUS_OR_NUMBER")
                                ? List.of(ChangeReason.STATUS_CHANGED, ChangeReason.TRACKING_CHANGED)
                                : List.of(ChangeReason.valueOf(reason)));
        assertThat(said.told().stream()
                        .map(told -> told.operation().operation().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(operations);
    }

    @Test
    @DisplayName("R01 goes by what is known of the order, and neither stores nor sends anything")
    void goesByWhatIsKnown() {
        relais.declare("1042", aDeclaration("4", "T1"));
        Optional<OrderTask> unsent =
                relais.tasks().unsentOf(OrderKey.of(SHOP.code().value(), "1042"));

        PreviewMapping.Preview said = preview(SHOP.mapping(), "1042", aDeclaration("4", "T1"), "");

        assertThat(said.isKnown()).isTrue();
        assertThat(said.decision()).isInstanceOf(Decision.Unchanged.class);
        assertThat(said.told()).isEmpty();
        assertThat(relais.tasks().unsentOf(OrderKey.of(SHOP.code().value(), "1042")))
                .isEqualTo(unsent);
        assertThat(relais.requests()).isEmpty();
    }

    @Test
    @DisplayName(
            "R18 looks at the current status of the orders of the last days under the other mapping, and at no older one")
    void replays() {
        relais.declare("old", aDeclaration("4", "T0"));
        relais.time().plus(PreviewMapping.REPLAYED.plusSeconds(1));
        relais.declare("1", aDeclaration("4", "T1"));
        relais.declare("2", aDeclaration("4", "T2"));
        relais.declare("3", aDeclaration("6"));

        PreviewMapping.Replayed replayed = preview.replay(
                        SHOP.code(),
                        new StatusMapping(Map.of(Operation.DELIVER, statuses("4"), Operation.CANCEL, statuses("6"))))
                .orElseThrow();

        assertThat(replayed.orders()).isEqualTo(3);
        assertThat(replayed.changed())
                .containsExactly(new PreviewMapping.Changed(
                        new ShopStatus("4"), Optional.of(Operation.SHIP), Optional.of(Operation.DELIVER), 2));
        assertThat(preview.replay(new ShopCode("elsewhere"), SHOP.mapping())).isEmpty();
    }

    private PreviewMapping.Preview preview(
            StatusMapping mapping, String order, ADeclaration declaration, String channel) {
        return preview.preview(
                        SHOP.code(),
                        mapping,
                        new PreviewMapping.Asked(
                                new OrderRef(order),
                                declaration.build(),
                                channel.isEmpty() ? null : new Channel(channel)))
                .orElseThrow();
    }

    private static SortedSet<ShopStatus> statuses(String... codes) {
        return Stream.of(codes).map(ShopStatus::new).collect(Collectors.toCollection(TreeSet::new));
    }
}
