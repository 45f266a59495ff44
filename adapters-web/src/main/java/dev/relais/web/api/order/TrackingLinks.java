package dev.relais.web.api.order;

import dev.relais.domain.order.Tracking;

/** Reads links to a parcel: they end up where buyers click, so nothing but the web will do. */
final class TrackingLinks {

    private TrackingLinks() {}

    /** The link without white space around it; an empty one stays empty. */
    static String read(String text) {
        String link = text.strip();
        if (!link.isEmpty() && !Tracking.isWebAddress(link)) {
            throw new IllegalArgumentException(
                    "Write the whole address, beginning with https:// or http://, as in https://carrier.example/6A12345678901.");
        }
        return link;
    }
}
