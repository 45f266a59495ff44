package dev.relais.web.signin.provider;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.access.User;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Who vouches for people, if anybody does. It is asked when somebody wants to sign in, and not before. */
@Singleton
public class Provider {

    /** Where people come back to; the provider has to know this address of Relais. */
    public static final String BACK = "/sign-in/provider/back";

    static final String ID = "provider";

    private static final Logger LOG = Logger.getLogger(Provider.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "[::1]");
    private static final String EMAIL = "email";

    private final ProviderSettings settings;

    @Inject
    Provider(ProviderSettings settings) {
        this.settings = settings;
    }

    void tell(@Observes StartupEvent start) {
        trouble().ifPresent(trouble -> LOG.errorf("%s Until then people sign in by password only.", trouble));
    }

    /** True if people can sign in by it. */
    public boolean isThere() {
        return settings.url().isPresent() && trouble().isEmpty();
    }

    /** What is wrong with the settings, and what to do; empty if nothing is. */
    Optional<String> trouble() {
        if (settings.url().isPresent() && settings.clientId().isEmpty()) {
            return Optional.of(
                    "RELAIS_OIDC_URL is set, but not RELAIS_OIDC_CLIENT_ID: please set what Relais is called there.");
        }
        return settings.url()
                .filter(url -> !isSafe(url))
                .map(url -> "RELAIS_OIDC_URL has to begin with https://."
                        + " Only on this machine may it be http://, since whoever listens could sign in as anybody.");
    }

    private static boolean isSafe(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        boolean isThisMachine = THIS_MACHINE.contains(host) || host.matches("127(\\.\\d{1,3}){3}");
        return url.getHost() != null && (scheme.equals("https") || scheme.equals("http") && isThisMachine);
    }

    /** What it is called on the button; empty if it has no name of its own. */
    public String name() {
        return settings.name().orElse("");
    }

    /** The name a proven answer vouches for; empty if it vouches for none that a user could have. */
    public Optional<String> nameOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token ? nameIn(token) : Optional.empty();
    }

    private Optional<String> nameIn(JsonWebToken token) {
        Object name = token.getClaim(settings.claim());
        boolean counts = !settings.claim().equals(EMAIL) || isTrue(token.getClaim("email_verified"));
        return counts && name instanceof String text && User.isName(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isTrue(Object claim) {
        return String.valueOf(claim).equals("true");
    }

    /** Takes back the cookie in which Quarkus would remember the provider's answer: the session of Relais is all there is. */
    public void keepNothing(RoutingContext context) {
        context.response().removeCookie("q_session_" + ID, false);
    }
}
