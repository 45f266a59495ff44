package dev.relais.shoppingfeed.client;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the API is and how long Relais waits for it. */
@ConfigMapping(prefix = "relais.shopping-feed")
interface ShoppingFeedSettings {

    /** The base of the API, a path in front of {@code /v1} included; set as {@code relais.shopping-feed-url}. */
    @WithDefault("${relais.shopping-feed-url:https://api.shopping-feed.com}")
    URI url();

    /** After this long without a connection the request certainly did not arrive. */
    @WithDefault("5s")
    Duration connectTimeout();

    /**
     * After this long without the whole answer the request may have been accepted (R29). Together with the connecting it
     * stays below the minute for which a request belongs to its sender.
     */
    @WithDefault("30s")
    Duration readTimeout();

    /** What stands behind {@code Relais/} in the User-Agent, so that Shopping Feed can tell who calls. */
    @WithDefault("${quarkus.application.version:development}")
    String userAgentVersion();
}
