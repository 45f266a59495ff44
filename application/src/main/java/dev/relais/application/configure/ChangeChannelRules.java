package dev.relais.application.configure;

import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.application.audit.Described;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;

/** Changes what a shop's merchant says of channels; what is unsent follows the new rules when its turn comes (R15, R46). */
@Singleton
public class ChangeChannelRules {

    private final Shops shops;
    private final Audit audit;

    @Inject
    public ChangeChannelRules(Shops shops, Audit audit) {
        this.shops = shops;
        this.audit = audit;
    }

    /** The shop with the rules as changed; empty if there is none of that code. */
    @Transactional
    public Optional<Shop> change(ShopCode code, UnaryOperator<ChannelRules> change) {
        return shops.find(code).map(known -> {
            ChannelRules rules = change.apply(known.channelRules());
            shops.rule(code, rules);
            note(code, known.channelRules(), rules);
            return known.withChannelRules(rules);
        });
    }

    private void note(ShopCode code, ChannelRules before, ChannelRules after) {
        audit.changed(Activity.CHANNELS_CHANGED, code, Described.channels(before), Described.channels(after));
        audit.changed(Activity.CARRIERS_CHANGED, code, Described.carriers(before), Described.carriers(after));
        audit.changed(
                Activity.CANCEL_REASONS_CHANGED, code, Described.cancelReasons(before), Described.cancelReasons(after));
    }
}
