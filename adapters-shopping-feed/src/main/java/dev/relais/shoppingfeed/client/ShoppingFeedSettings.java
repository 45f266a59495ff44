package dev.relais.shoppingfeed.client;

import java.net.URI;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the API is and how long Relais waits for it. */
@Singleton
class ShoppingFeedSettings {

    private final URI url;
    private final Duration connectTimeout;
    private final Duration readTimeout;
    private final String version;

    @Inject
    ShoppingFeedSettings(
            @ConfigProperty(name = "relais.shopping-feed-url", defaultValue = "https://api.shopping-feed.com") URI url,
            @ConfigProperty(name = "relais.shopping-feed.connect-timeout", defaultValue = "5s") Duration connectTimeout,
            @ConfigProperty(name = "relais.shopping-feed.read-timeout", defaultValue = "30s") Duration readTimeout,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "development") String version) {
        this.url = url;
        this.connectTimeout = connectTimeout;
        this.readTimeout = readTimeout;
        this.version = version;
    }

    /** The base of the API, a path in front of {@code /v1} included. */
    URI url() {
        return url;
    }

    /** After this long without a connection the request certainly did not arrive. */
    Duration connectTimeout() {
        return connectTimeout;
    }

    /** After this long without an answer the request may have been accepted (R29); shorter than a request's lease. */
    Duration readTimeout() {
        return readTimeout;
    }

    String userAgent() {
        return "Relais/" + version;
    }
}
