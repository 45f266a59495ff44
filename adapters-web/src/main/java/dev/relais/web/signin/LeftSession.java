package dev.relais.web.signin;

import java.util.Optional;

import dev.relais.domain.access.SessionToken;
import dev.relais.web.signin.provider.Provider;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/**
 * Which session a browser had when it left for the provider, so that it can be ended on return: coming from another site, the browser
 * does not send the cookie of the session. What is kept in its place is the hash of the token, by which nobody is let in.
 */
final class LeftSession {

    private static final String NAME = "relais-left";
    private static final long SECONDS = 600;

    private LeftSession() {}

    /** Keeps it for the way there and back. */
    static void keep(RoutingContext context) {
        SessionCookie.read(context)
                .map(SessionToken::hash)
                .ifPresent(id -> context.response().addCookie(cookie(context, id, SECONDS)));
    }

    /** The hash of its token, the cookie taken away; empty if there was none. */
    static Optional<String> take(RoutingContext context) {
        Optional<String> id =
                Optional.ofNullable(context.request().getCookie(NAME)).map(Cookie::getValue);
        id.ifPresent(left -> context.response().addCookie(cookie(context, "", 0)));
        return id;
    }

    private static Cookie cookie(RoutingContext context, String value, long seconds) {
        return Cookie.cookie(NAME, value)
                .setPath(Provider.BACK)
                .setMaxAge(seconds)
                .setHttpOnly(true)
                .setSecure(context.request().isSSL())
                .setSameSite(CookieSameSite.LAX);
    }
}
