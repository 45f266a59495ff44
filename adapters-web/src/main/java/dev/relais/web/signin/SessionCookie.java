package dev.relais.web.signin;

import java.util.Optional;

import dev.relais.domain.access.SessionToken;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/**
 * The cookie that holds a session's token. Behind TLS its name begins so that a browser takes it from this host alone and sends it over
 * TLS only (S17).
 */
final class SessionCookie {

    /** As it is set for {@code quarkus.http.auth.form}. */
    private static final String USER = "relais-session";

    private static final String NAME = "relais-sid";
    private static final String HOST_NAME = "__Host-" + NAME;

    private SessionCookie() {}

    static Optional<SessionToken> read(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(name(context)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(SessionToken::new);
    }

    static void set(RoutingContext context, SessionToken token) {
        context.response().addCookie(cookie(context, name(context), token.value()));
    }

    /** Takes the token away, and with it the cookie by which Quarkus knows the name. */
    static void clear(RoutingContext context) {
        context.response().addCookie(cookie(context, name(context), "").setMaxAge(0));
        context.response().addCookie(cookie(context, USER, "").setMaxAge(0));
    }

    private static Cookie cookie(RoutingContext context, String name, String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(context.request().isSSL())
                .setSameSite(CookieSameSite.STRICT);
    }

    private static String name(RoutingContext context) {
        return context.request().isSSL() ? HOST_NAME : NAME;
    }
}
