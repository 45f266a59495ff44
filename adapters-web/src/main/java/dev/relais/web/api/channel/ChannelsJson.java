package dev.relais.web.api.channel;

import java.util.List;

import dev.relais.domain.shop.BuiltInChannel;
import dev.relais.domain.shop.BuiltInChannels;
import dev.relais.domain.shop.ChannelAbilities;
import dev.relais.domain.shop.ChannelAbility;
import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.Shop;
import dev.relais.web.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * What the merchant says channels take, and the table that holds otherwise.
 *
 * @param builtIn read back only
 */
record ChannelsJson(List<AbilityJson> channels, List<BuiltInJson> builtIn) {

    /** @param refund null to leave it to the table, as {@code cancel} */
    record AbilityJson(
            String channel,
            @Nullable Boolean refund,
            @Nullable Boolean cancel) {}

    /** @param otherNames one that ends in {@code *} stands for every name that begins so */
    record BuiltInJson(String channel, boolean refund, boolean cancel, List<String> otherNames) {
        static BuiltInJson of(BuiltInChannel channel) {
            return new BuiltInJson(channel.name(), channel.refund(), channel.cancel(), channel.otherNames());
        }
    }

    static ChannelAbilities read(JsonFields body) {
        body.has("builtIn");
        return Lists.read(body, "channels", ChannelsJson::ability, ChannelAbilities::new);
    }

    private static @Nullable ChannelAbility ability(JsonFields entry) {
        entry.require("channel");
        ChannelName channel = entry.text("channel", ChannelName.LONGEST, ChannelName::new);
        Boolean refund = entry.flag("refund");
        Boolean cancel = entry.flag("cancel");
        boolean isRefused = refund == null && entry.says("refund") || cancel == null && entry.says("cancel");
        return isRefused ? null : entry.read("channel", channel, name -> new ChannelAbility(name, refund, cancel));
    }

    static ChannelsJson of(Shop shop) {
        return new ChannelsJson(
                shop.channelRules().abilities().overrides().stream()
                        .map(each -> new AbilityJson(each.channel().value(), each.refund(), each.cancel()))
                        .toList(),
                BuiltInChannels.all().stream().map(BuiltInJson::of).toList());
    }
}
