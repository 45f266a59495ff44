package dev.relais.web.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses what says of itself to be of a type that nobody reads, before any endpoint tries to: one that is none, an upload, which
 * only the sandbox takes, and under {@code /api} a form.
 */
@Singleton
class UnreadableTypes {

    private static final String SANDBOX = "/sandbox/";
    private static final int AFTER_AUTHENTICATION = 50;

    void register(@Observes Filters filters) {
        filters.register(this::refuse, AFTER_AUTHENTICATION);
    }

    private void refuse(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null
                || type.equals(MediaType.APPLICATION_JSON)
                || context.normalizedPath().startsWith(SANDBOX)
                || isRead(type, context)) {
            context.next();
        } else {
            context.fail(ProblemType.UNSUPPORTED_MEDIA_TYPE.status());
        }
    }

    private static boolean isRead(String type, RoutingContext context) {
        try {
            MediaType known = MediaType.valueOf(type);
            boolean isForm = known.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
            return !known.getType().equalsIgnoreCase("multipart") && !(isForm && isForProgram(context));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The guard of our forms would refuse it without a word. */
    private static boolean isForProgram(RoutingContext context) {
        return Problems.areAnsweredAt(context.normalizedPath())
                && !HttpMethod.GET.equals(context.request().method());
    }
}
