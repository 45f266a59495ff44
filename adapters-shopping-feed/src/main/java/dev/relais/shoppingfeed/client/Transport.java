package dev.relais.shoppingfeed.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import org.jboss.resteasy.reactive.client.api.LoggingScope;

/**
 * How requests travel (API section 1): gzip answers, no redirects, so that the token stays with the configured origin, and an
 * end to every answer. The client's own log is off, since it would show the token; so is every setting of Quarkus that would
 * have it trust any certificate (S13).
 */
final class Transport {

    /** A kept connection that the server gives up just as it is used again would make a request unclear (R29). */
    private static final int SECONDS_A_CONNECTION_IS_KEPT = 5;

    private Transport() {}

    /** A client of one part of the API. */
    static <T> T to(ShoppingFeedSettings settings, Class<T> part) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.url())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                .enableCompression(true)
                .loggingScope(LoggingScope.NONE)
                .userAgent("Relais/" + settings.userAgentVersion())
                .httpClientOptionsCustomizer(Transport::connect)
                .httpClientRequestCustomizer(request -> endAfter(settings.readTimeout(), request))
                .build(part);
    }

    private static void connect(HttpClientOptions options) {
        options.setKeepAliveTimeout(SECONDS_A_CONNECTION_IS_KEPT)
                .setTrustAll(false)
                .setVerifyHost(true);
    }

    /** The client's read time-out ends with the first byte of an answer; this one holds for the last byte as well. */
    private static void endAfter(Duration limit, HttpClientRequest request) {
        Vertx vertx = Vertx.currentContext().owner();
        long timer =
                vertx.setTimer(limit.toMillis(), passed -> request.reset(0, new TimeoutException("No whole answer")));
        request.response().compose(response -> response.end()).onComplete(finished -> vertx.cancelTimer(timer));
    }
}
