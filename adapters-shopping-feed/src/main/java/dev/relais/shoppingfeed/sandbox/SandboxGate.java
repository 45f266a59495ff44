package dev.relais.shoppingfeed.sandbox;

import java.time.InstantSource;
import java.util.Set;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import io.vertx.ext.web.RoutingContext;

/** Lets nobody in while the sandbox is off, marks every answer given inside, and asks for a token where one is due. */
@Provider
@PreMatching
class SandboxGate implements ContainerRequestFilter {

    private static final String API = Links.PREFIX + "/v1/";
    private static final Set<String> OPEN = Set.of(API + "ping", API + "auth");

    private final Instance<SandboxSettings> settings;
    private final Received received;
    private final CurrentCall call;
    private final RoutingContext routing;
    private final InstantSource time;

    /** Looks the settings up at each request: Quarkus builds filters before it knows its run-time configuration. */
    @Inject
    SandboxGate(
            Instance<SandboxSettings> settings,
            Received received,
            CurrentCall call,
            RoutingContext routing,
            InstantSource time) {
        this.settings = settings;
        this.received = received;
        this.call = call;
        this.routing = routing;
        this.time = time;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var path = "/" + request.getUriInfo().getPath().replaceFirst("^/+", "");
        if (!path.equals(Links.PREFIX) && !path.startsWith(Links.PREFIX + "/")) {
            return;
        }
        if (!settings.get().enabled()) {
            throw new NotFoundException();
        }
        routing.response().putHeader("X-Sandbox", "true");
        if (path.startsWith(API)) {
            note(path);
            check(path, request);
        }
    }

    private void note(String path) {
        var request = routing.request();
        var query = Query.of(request.query()).parameters();
        var reception = new Reception(time.instant(), request.method().name(), path, query);
        var response = routing.response();
        routing.addEndHandler(ended -> reception.answered(response.getStatusCode()));
        received.add(reception);
        call.is(reception);
    }

    private static void check(String path, ContainerRequestContext request) {
        if (OPEN.contains(path)) {
            return;
        }
        var bearer = Bearer.of(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (bearer.isEmpty()) {
            throw new Refused(Reply.problem(401, "Not Authorized", "A bearer token is needed"));
        }
        if (bearer.get().isRefused()) {
            throw new Refused(Reply.problem(403, "Forbidden", "Forbidden"));
        }
    }
}
