package dev.relais.application.configure;

import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;

/** Changes what a shop's merchant says of channels; what is unsent follows the new rules when its turn comes (R15, R46). */
@Singleton
public class ChangeChannelRules {

    private final Shops shops;

    @Inject
    public ChangeChannelRules(Shops shops) {
        this.shops = shops;
    }

    /** The shop with the rules as changed; empty if there is none of that code. */
    @Transactional
    public Optional<Shop> change(ShopCode code, UnaryOperator<ChannelRules> change) {
        return shops.find(code).map(known -> {
            ChannelRules rules = change.apply(known.channelRules());
            shops.rule(code, rules);
            return known.withChannelRules(rules);
        });
    }
}
