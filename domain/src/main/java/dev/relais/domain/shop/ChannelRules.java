package dev.relais.domain.shop;

/** What the merchant says of channels: what they can be told (R15), and in which words (R46). */
public record ChannelRules(ChannelAbilities abilities, CarrierRules carriers, CancelReasons cancelReasons) {

    /** The merchant has said nothing. */
    public static final ChannelRules NONE =
            new ChannelRules(ChannelAbilities.BUILT_IN, CarrierRules.NONE, CancelReasons.NONE);

    public ChannelRules with(ChannelAbilities newAbilities) {
        return new ChannelRules(newAbilities, carriers, cancelReasons);
    }

    public ChannelRules with(CarrierRules newCarriers) {
        return new ChannelRules(abilities, newCarriers, cancelReasons);
    }

    public ChannelRules with(CancelReasons newReasons) {
        return new ChannelRules(abilities, carriers, newReasons);
    }
}
