package dev.relais.web.admin.page;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import dev.relais.web.signin.Roles;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/** Who looks at the page that is being made, and how he likes to read it: {@code {visit:user}}. */
@TemplateExtension(namespace = "visit")
public final class Visit {

    static final String THEME = "relais-theme";
    static final String LANGUAGE = "relais-language";

    /** Whether the first steps are shown at home. */
    static final String STEPS = "relais-steps";

    static final String HIDDEN = "hidden";

    /** Told by the browser, because nothing a browser sends by itself says so. */
    static final String TIME_ZONE = "relais-time-zone";

    private Visit() {}

    /** Who is signed in; empty if nobody is. */
    static String user() {
        return identity().map(each -> each.getPrincipal().getName()).orElse("");
    }

    /** True if whoever looks may send again, set aside and run processes. */
    static boolean operates() {
        return has(Roles.OPERATOR);
    }

    /** True if whoever looks may change shops, rules, keys and people. */
    static boolean administers() {
        return has(Roles.ADMIN);
    }

    /** {@code light} or {@code dark} if that was chosen; empty to follow the system. */
    static String theme() {
        return cookie(THEME)
                .filter(theme -> theme.equals("light") || theme.equals("dark"))
                .orElse("");
    }

    /** True if the first steps are to be left out at home. */
    static boolean hidesSteps() {
        return cookie(STEPS).filter(HIDDEN::equals).isPresent();
    }

    static String language() {
        return spoken().code();
    }

    /** Where the visitor is, to come back to; the sign-in page if that is not known. */
    static String here() {
        return request().map(each -> each.request().uri()).orElse("/sign-in");
    }

    public static Locale locale() {
        return spoken().locale();
    }

    /** The visitor's time zone; the other one while the browser has not told it. */
    public static ZoneId zone(ZoneId otherwise) {
        return cookie(TIME_ZONE).flatMap(Visit::zoneOf).orElse(otherwise);
    }

    private static Optional<ZoneId> zoneOf(String told) {
        try {
            return Optional.of(ZoneId.of(told.replace("%2F", "/")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Language spoken() {
        return cookie(LANGUAGE).flatMap(Language::of).orElseGet(Visit::likedByTheBrowser);
    }

    private static Language likedByTheBrowser() {
        return request()
                .map(each -> each.request().getHeader("Accept-Language"))
                .map(Language::preferredBy)
                .orElse(Language.ENGLISH);
    }

    private static boolean has(String role) {
        return identity().filter(each -> each.hasRole(role)).isPresent();
    }

    private static Optional<SecurityIdentity> identity() {
        return request()
                .map(RoutingContext::user)
                .filter(QuarkusHttpUser.class::isInstance)
                .map(user -> ((QuarkusHttpUser) user).getSecurityIdentity())
                .filter(each -> !each.isAnonymous());
    }

    private static Optional<String> cookie(String name) {
        return request().map(each -> each.request().getCookie(name)).map(Cookie::getValue);
    }

    private static Optional<RoutingContext> request() {
        ArcContainer container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                container.instance(CurrentVertxRequest.class).get().getCurrent());
    }
}
