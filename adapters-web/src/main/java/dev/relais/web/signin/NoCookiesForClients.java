package dev.relais.web.signin;

import dev.relais.web.problem.Problems;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes the token for forms out of the answers under {@code /api}, where there are no forms and no cookies. */
class NoCookiesForClients {

    private static final String FORM_TOKEN = "csrf-token";

    /** Runs last, because the token is put in by a response filter, too. */
    @ServerResponseFilter(priority = 0)
    public void takeOut(RoutingContext context) {
        if (Problems.areAnsweredAt(context.normalizedPath())) {
            context.response().removeCookie(FORM_TOKEN, false);
        }
    }
}
