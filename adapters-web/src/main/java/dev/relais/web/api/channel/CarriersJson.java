package dev.relais.web.api.channel;

import java.util.List;

import dev.relais.domain.shop.CarrierRule;
import dev.relais.domain.shop.CarrierRules;
import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.LinkTemplate;
import dev.relais.domain.shop.Shop;
import dev.relais.web.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** What channels are told of carriers. */
record CarriersJson(List<CarrierJson> carriers) {

    /** @param channel null for all channels */
    record CarrierJson(
            String carrier,
            @Nullable String channel,
            @Nullable String sentAs,
            @Nullable String linkTemplate) {

        static CarrierJson of(CarrierRule rule) {
            return new CarrierJson(
                    rule.carrier(),
                    rule.channel() == null ? null : rule.channel().value(),
                    rule.sentAs(),
                    rule.linkTemplate() == null ? null : rule.linkTemplate().value());
        }
    }

    static CarrierRules read(JsonFields body) {
        return Lists.read(body, "carriers", CarriersJson::rule, CarrierRules::new);
    }

    private static @Nullable CarrierRule rule(JsonFields entry) {
        entry.require("carrier");
        String carrier = entry.text("carrier", CarrierRule.LONGEST, CarrierRule::name);
        ChannelName channel = entry.text("channel", ChannelName.LONGEST, ChannelName::new);
        String sentAs = entry.text("sentAs", CarrierRule.LONGEST, CarrierRule::name);
        LinkTemplate template = entry.text("linkTemplate", LinkTemplate.LONGEST, LinkTemplate::new);
        boolean isRefused = sentAs == null && entry.says("sentAs") || template == null && entry.says("linkTemplate");
        return isRefused
                ? null
                : entry.read("carrier", carrier, name -> new CarrierRule(name, channel, sentAs, template));
    }

    static CarriersJson of(Shop shop) {
        return new CarriersJson(shop.channelRules().carriers().rules().stream()
                .map(CarrierJson::of)
                .toList());
    }
}
