package dev.relais.web.signin;

import java.security.SecureRandom;
import java.util.Base64;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets clients upload documents to the sandbox: the guard of our forms takes every upload for a form, and knows no path to
 * leave out. The sandbox has bearer tokens and no cookies, so a foreign page gains nothing there; each call is given a token
 * that the guard accepts, in place of any cookie it came with.
 */
@Singleton
class NoFormTokenForSandbox {

    private static final String SANDBOX = "/sandbox/";
    private static final int BEFORE_EVERYTHING_ELSE = 1_000;
    private static final int TOKEN_BYTES = 16;

    private final String token = token();

    void register(@Observes Filters filters) {
        filters.register(this::giveToken, BEFORE_EVERYTHING_ELSE);
    }

    private void giveToken(RoutingContext context) {
        if (context.normalizedPath().startsWith(SANDBOX)) {
            context.request().headers().set("X-CSRF-TOKEN", token).set(HttpHeaders.COOKIE, "csrf-token=" + token);
        }
        context.next();
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
