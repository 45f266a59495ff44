package dev.relais.web.admin.carrier;

import java.util.List;

import dev.relais.domain.shop.BuiltInChannel;
import dev.relais.domain.shop.BuiltInChannels;
import dev.relais.domain.shop.CancelReason;
import dev.relais.domain.shop.CarrierRule;
import dev.relais.domain.shop.ChannelAbility;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusLabel;
import dev.relais.domain.shop.StatusLabels;

/**
 * Everything on the page of carriers and channels.
 *
 * @param labels what the shop calls its statuses
 * @param done true right after something was saved or removed
 */
record CarriersView(
        Shop shop,
        StatusLabels labels,
        CarrierForm carrier,
        ReasonForm reason,
        AbilityForm ability,
        Wrong wrong,
        boolean done) {

    /** Which of the forms was sent and could not be saved. */
    enum Wrong {
        NONE,
        CARRIER,
        REASON,
        ABILITY
    }

    CarriersView(Shop shop, StatusLabels labels, CarrierForm carrier, boolean done) {
        this(shop, labels, carrier, ReasonForm.EMPTY, AbilityForm.EMPTY, Wrong.NONE, done);
    }

    /** The page's own address. */
    public String address() {
        return "/shops/" + shop.code() + "/carriers";
    }

    public List<CarrierRule> rules() {
        return shop.channelRules().carriers().rules();
    }

    public List<CancelReason> reasons() {
        return shop.channelRules().cancelReasons().reasons();
    }

    public List<ChannelAbility> abilities() {
        return shop.channelRules().abilities().overrides();
    }

    public List<BuiltInChannel> channels() {
        return BuiltInChannels.all();
    }

    public List<AbilityForm.Answer> answers() {
        return List.of(AbilityForm.Answer.values());
    }

    /** The statuses that ask for a cancellation, so that a reason is given. */
    public List<ShopStatus> cancelling() {
        return List.copyOf(shop.mapping().statusesFor(Operation.CANCEL));
    }

    /** The status with what the shop calls it. */
    public String named(ShopStatus status) {
        return labels.of(status)
                .map(StatusLabel::label)
                .map(label -> status.code() + " · " + label)
                .orElse(status.code());
    }

    /** Reasons that are never given, since their status does not ask for a cancellation. */
    public List<ShopStatus> unused() {
        return List.copyOf(shop.channelRules().cancelReasons().unusedUnder(shop.mapping()));
    }

    public List<CarrierForm.Problem> carrierProblems() {
        return wrong == Wrong.CARRIER ? carrier.problems() : List.of();
    }

    public boolean lacksCarrier() {
        return carrierProblems().contains(CarrierForm.Problem.NO_CARRIER);
    }

    public boolean isLinkUnusable() {
        return carrierProblems().contains(CarrierForm.Problem.LINK_UNUSABLE);
    }

    public List<ReasonForm.Problem> reasonProblems() {
        return wrong == Wrong.REASON ? reason.problems() : List.of();
    }

    public boolean lacksReason() {
        return reasonProblems().contains(ReasonForm.Problem.NO_REASON);
    }

    public boolean isAbilityWrong() {
        return wrong == Wrong.ABILITY;
    }
}
