package dev.relais.bootstrap.journey.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A body for each place that takes one, with every field the place knows. */
final class Bodies {

    static final Map<String, Object> DECLARATION = Map.of(
            "status", "4",
            "tracking", Map.of("number", "6A1", "carrier", "Colissimo", "url", "https://example.test/track/6A1"),
            "shoppingFeed",
                    Map.of("orderId", 6290304940L, "channel", "Amazon", "reference", "402-7", "fulfilledBy", "store"),
            "placedAt", "2026-11-20T08:00:00+01:00",
            "changedAt", "2026-11-23T10:15:00+01:00",
            "legacyConnector", "inactive",
            "baseline", false);

    static final Map<String, Object> STATUSES = Map.of(
            "statuses", List.of(Map.of("code", "4", "label", "Shipped"), Map.of("code", "5", "label", "Delivered")));

    static final Map<String, Object> ORDERS = Map.of("orders", List.of("1001", "1002"));

    static final Map<String, Object> SHOP = Map.of(
            "name", "A shop",
            "locale", "fr",
            "timeZone", "Europe/Paris",
            "notificationEmail", "shop@example.com, team@example.com",
            "storeId", 1276,
            "token", "a-token",
            "mode", "batch",
            "trackingDelay", "PT5M",
            "recallWindow", "PT0S",
            "legacyPolicy", "stand-by");

    static final Map<String, Object> MAPPINGS =
            Map.of("ship", List.of("4", "5"), "cancel", List.of("6"), "refund", List.of("7"), "deliver", List.of());

    static final Map<String, Object> CARRIERS = Map.of(
            "carriers",
            List.of(
                    Map.of(
                            "carrier",
                            "Colissimo",
                            "channel",
                            "Amazon",
                            "sentAs",
                            "La Poste",
                            "linkTemplate",
                            "https://example.test/{number}"),
                    Map.of("carrier", "DPD", "sentAs", "dpd")));

    static final Map<String, Object> CHANNELS =
            Map.of("channels", List.of(Map.of("channel", "Amazon", "refund", true, "cancel", false)));

    static final Map<String, Object> CANCEL_REASONS =
            Map.of("cancelReasons", List.of(Map.of("status", "6", "channel", "Amazon", "reason", "NoInventory")));

    private Bodies() {}

    static Map<String, Object> with(String field, Object value, Map<String, Object> others) {
        Map<String, Object> all = new LinkedHashMap<>(others);
        all.put(field, value);
        return all;
    }
}
