package dev.relais.web.api.order;

import dev.relais.domain.order.Declaration;
import dev.relais.domain.order.DeclaredTracking;
import dev.relais.domain.order.Tracking;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.web.json.JsonFields;
import dev.relais.web.query.Moments;
import org.jspecify.annotations.Nullable;

/**
 * The body of a declaration, understood.
 *
 * @param legacyConnectorActive null if the shop does not say
 */
record DeclarationJson(Declaration declaration, @Nullable Boolean legacyConnectorActive) {

    /** Whether the shop's legacy connector works, in the words of the interface. */
    private enum LegacyConnector {
        ACTIVE("active"),
        INACTIVE("inactive");

        private final String word;

        LegacyConnector(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Reads every field of a declaration and refuses the body if any of it cannot be used. */
    static DeclarationJson read(JsonFields body) {
        body.require("status");
        ShopStatus status = body.text("status", ShopStatus.LONGEST, ShopStatus::new);
        DeclaredTracking tracking = tracking(body);
        var link = LinkJson.read(body.object("shoppingFeed"));
        var placedAt = body.text("placedAt", Moments.LONGEST, Moments::read);
        var changedAt = body.text("changedAt", Moments.LONGEST, Moments::read);
        boolean baseline = Boolean.TRUE.equals(body.flag("baseline"));
        LegacyConnector legacy = body.word("legacyConnector", LegacyConnector.values(), LegacyConnector::word);
        body.finish();
        return new DeclarationJson(
                new Declaration(status, tracking, link, placedAt, changedAt, baseline),
                legacy == null ? null : legacy == LegacyConnector.ACTIVE);
    }

    private static DeclaredTracking tracking(JsonFields body) {
        if (body.isNull("tracking")) {
            return DeclaredTracking.EMPTIED;
        }
        JsonFields tracking = body.object("tracking");
        if (tracking == null) {
            return DeclaredTracking.UNSAID;
        }
        String url = tracking.textToEmpty("url", Tracking.LONGEST_URL);
        return new DeclaredTracking(
                tracking.textToEmpty("number", Tracking.LONGEST_NUMBER),
                tracking.textToEmpty("carrier", Tracking.LONGEST_CARRIER),
                tracking.read("url", url, TrackingLinks::read));
    }
}
