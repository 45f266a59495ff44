package dev.relais.web.api.channel;

import java.util.List;

import dev.relais.domain.shop.CancelReason;
import dev.relais.domain.shop.CancelReasons;
import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.web.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * The reasons given for cancellations.
 *
 * @param notMapped the statuses among them that are not mapped to {@code cancel}, so that their reasons are never given; read
 *     back only
 */
record CancelReasonsJson(List<ReasonJson> cancelReasons, List<String> notMapped) {

    /** @param channel null for all channels */
    record ReasonJson(String status, @Nullable String channel, String reason) {
        static ReasonJson of(CancelReason reason) {
            String channel = reason.channel() == null ? null : reason.channel().value();
            return new ReasonJson(reason.status().code(), channel, reason.reason());
        }
    }

    static CancelReasons read(JsonFields body) {
        body.has("notMapped");
        return Lists.read(body, "cancelReasons", CancelReasonsJson::reason, CancelReasons::new);
    }

    private static @Nullable CancelReason reason(JsonFields entry) {
        entry.require("status");
        entry.require("reason");
        ShopStatus status = entry.text("status", ShopStatus.LONGEST, ShopStatus::new);
        ChannelName channel = entry.text("channel", ChannelName.LONGEST, ChannelName::new);
        String reason = entry.text("reason", CancelReason.LONGEST, CancelReason::text);
        return status == null || reason == null ? null : new CancelReason(status, channel, reason);
    }

    static CancelReasonsJson of(Shop shop) {
        CancelReasons reasons = shop.channelRules().cancelReasons();
        return new CancelReasonsJson(
                reasons.reasons().stream().map(ReasonJson::of).toList(),
                reasons.unusedUnder(shop.mapping()).stream()
                        .map(ShopStatus::code)
                        .toList());
    }
}
