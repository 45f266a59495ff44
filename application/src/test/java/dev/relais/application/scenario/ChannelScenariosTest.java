package dev.relais.application.scenario;

import java.util.List;

import dev.relais.application.configure.ChangeChannelRules;
import dev.relais.application.declare.DeclarationResult;
import dev.relais.application.fake.ARelais;
import dev.relais.domain.change.ChangeReason;
import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.history.Failure;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.shop.CancelReason;
import dev.relais.domain.shop.CancelReasons;
import dev.relais.domain.shop.CarrierRule;
import dev.relais.domain.shop.CarrierRules;
import dev.relais.domain.shop.ChannelAbilities;
import dev.relais.domain.shop.ChannelAbility;
import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.LinkTemplate;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.task.ReasonCode;
import dev.relais.domain.ticket.TicketState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.application.fake.ARelais.aRelais;
import static dev.relais.domain.fixture.ADeclaration.aDeclaration;
import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;

/** How the rules meet: what leaves, in order, and how the work ends. */
@DisplayName("How the rules meet on channels")
class ChannelScenariosTest {

    private static final ShopCode SHOP = aShop().build().code();

    private final ARelais relais = aRelais();
    private final ARelais batch = aRelais(aShop().inBatch());

    @Test
    @DisplayName("R15 (18) a refund that Amazon does not take fails at once, without a request")
    void notTaken() {
        DeclarationResult.Answer answer = relais.declare(onAmazon("7"));
        relais.run();

        assertThat(answer.outcome()).isEqualTo(DeclarationResult.Outcome.FAILED);
        assertThat(answer.operation()).isEqualTo(Operation.REFUND);
        assertThat(answer.reason()).isEqualTo(ChangeReason.OPERATION_NOT_SUPPORTED_BY_CHANNEL);
        assertThat(answer.task()).isEmpty();
        assertThat(relais.requests()).isEmpty();
        assertThat(relais.outcomes()).containsExactly("refund failed operation_not_supported_by_channel");
        assertThat(relais.openFailures())
                .extracting(Failure::reason)
                .containsExactly(ReasonCode.OPERATION_NOT_SUPPORTED_BY_CHANNEL);
        assertThat(relais.unsent()).isEmpty();
    }

    @Test
    @DisplayName("R15 R39 (18) it is mailed once, and declaring it again neither fails nor mails again")
    void mailedOnce() {
        relais.declare(onAmazon("7"));
        relais.mailDigest();
        relais.declare(onAmazon("7"));
        relais.mailDigest();

        assertThat(relais.mailbox().taken()).hasSize(1);
        assertThat(relais.openFailures()).hasSize(1);
    }

    @Test
    @DisplayName("R15 (19) a refund goes to a merchant's channel at Zalando")
    void zalando() {
        relais.declare(aDeclaration("7").onChannel("zalandomyshop", "Z-1"));
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(relais.requests()).containsExactly("refund");
        assertThat(relais.outcomes()).containsExactly("refund succeeded");
    }

    @Test
    @DisplayName("R15 R05 the number declared with a refund that cannot be told is sent, and the answer says so")
    void numberIsNotLost() {
        DeclarationResult.Answer answer = relais.declare(onAmazon("7").trackedAs("T1"));
        relais.ticketsSay(TicketState.SUCCEED);

        assertThat(answer.outcome()).isEqualTo(DeclarationResult.Outcome.QUEUED);
        assertThat(answer.operation()).isEqualTo(Operation.SHIP);
        assertThat(answer.reason()).isEqualTo(ChangeReason.TRACKING_CHANGED);
        assertThat(relais.requests()).containsExactly("ship(T1)");
        assertThat(relais.outcomes())
                .containsExactly("refund failed operation_not_supported_by_channel", "ship succeeded");
        assertThat(relais.openFailures()).extracting(Failure::operation).containsExactly(Operation.REFUND);
    }

    @Test
    @DisplayName("R15 R45 an unsent shipment leaves, though the order moved on to a refund that cannot be told")
    void shipmentIsNotLost() {
        batch.declare(onAmazon("4").trackedAs("T1"));
        batch.declare(onAmazon("7"));
        batch.run();

        assertThat(batch.requests()).containsExactly("ship(T1)");
        assertThat(batch.outcomes()).containsExactly("refund failed operation_not_supported_by_channel");
        assertThat(batch.order().shippedSent()).isTrue();
    }

    @Test
    @DisplayName(
            "R15 R47 an unsent shipment does not leave once the order is cancelled, though nobody can be told of that")
    void cancelledShipmentDoesNotLeave() {
        batch.declare(aDeclaration("4", "T1").onChannel("Monechelle", "M-1"));
        batch.declare(aDeclaration("6").onChannel("Monechelle", "M-1"));
        batch.run();

        assertThat(batch.requests()).isEmpty();
        assertThat(batch.outcomes())
                .containsExactly("ship withdrawn", "cancel failed operation_not_supported_by_channel");
        assertThat(batch.order().shippedSent()).isFalse();
    }

    @Test
    @DisplayName("R15 what the merchant says of a channel is in force with the next declaration")
    void overrideLetsItThrough() {
        changeRules(relais, Operation.REFUND, true);

        relais.declare(onAmazon("7"));

        assertThat(relais.requests()).containsExactly("refund");
    }

    @Test
    @DisplayName("R15 R18 what is unsent follows the rules of the moment it is prepared")
    void changedSince() {
        batch.declare(aDeclaration("6").onChannel("Amazon", "A-1"));

        changeRules(batch, Operation.CANCEL, false);
        batch.run();

        assertThat(batch.requests()).isEmpty();
        assertThat(batch.outcomes()).containsExactly("cancel failed operation_not_supported_by_channel");
        assertThat(batch.openFailures()).hasSize(1);
    }

    @Test
    @DisplayName(
            "R15 R12 a number that was to follow the cancellation leaves in the run in which the cancellation fails")
    void numberOutlivesTheCancellation() {
        batch.declare(aDeclaration("6").onChannel("Amazon", "A-1"));
        batch.declare(aDeclaration("6", "T1").onChannel("Amazon", "A-1"));

        changeRules(batch, Operation.CANCEL, false);
        batch.run();

        assertThat(batch.requests()).containsExactly("ship(T1)");
        assertThat(batch.outcomes()).containsExactly("cancel failed operation_not_supported_by_channel");
    }

    @Test
    @DisplayName("R46 a shipment tells carrier and link by the rules of the moment it is sent")
    void carrierAndLink() {
        CarrierRule forAll = new CarrierRule("colissimo", null, "Colissimo", null);
        CarrierRule onCdiscount = new CarrierRule(
                "COLISSIMO", new ChannelName("cdiscount"), "La Poste", new LinkTemplate("https://c.example/@"));
        batch.declare(aDeclaration("4").saying(new DeclaredTracking("T 1", " Colissimo", null)));

        new ChangeChannelRules(batch.shops(), batch.audit())
                .change(SHOP, rules -> rules.with(new CarrierRules(List.of(forAll, onCdiscount))));
        batch.run();

        assertThat(sent(batch).tracking()).isEqualTo(new Tracking("T 1", "La Poste", "https://c.example/T%201"));
    }

    @Test
    @DisplayName("R46 a cancellation gives the reason chosen for its status")
    void cancelReason() {
        CancelReason chosen = new CancelReason(new ShopStatus("6"), null, "Out of stock");
        new ChangeChannelRules(relais.shops(), relais.audit())
                .change(SHOP, rules -> rules.with(new CancelReasons(List.of(chosen))));

        relais.declare("6");

        assertThat(sent(relais).cancelReason()).isEqualTo("Out of stock");
    }

    @Test
    @DisplayName("R15 the rules of a shop that is not there cannot be changed")
    void unknownShop() {
        assertThat(new ChangeChannelRules(relais.shops(), relais.audit())
                        .change(new ShopCode("elsewhere"), rules -> rules))
                .isEmpty();
    }

    private static void changeRules(ARelais relais, Operation operation, boolean takes) {
        ChannelAbility said = operation == Operation.REFUND
                ? new ChannelAbility(new ChannelName("Amazon"), takes, null)
                : new ChannelAbility(new ChannelName("Amazon"), null, takes);
        new ChangeChannelRules(relais.shops(), relais.audit())
                .change(SHOP, rules -> rules.with(new ChannelAbilities(List.of(said))));
    }

    private static OrderOperation sent(ARelais relais) {
        return relais.feed().requests().get(0).orders().get(0);
    }

    private static ADeclaration onAmazon(String status) {
        return aDeclaration(status).onChannel("Amazon", "A-" + AnOrder.REF);
    }
}
