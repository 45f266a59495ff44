package dev.relais.web.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what endpoints throw: under {@code /api} with a problem, elsewhere with the bare status, for a page to explain. */
@Singleton
class ResourceFailures {

    private final Problems problems;

    @Inject
    ResourceFailures(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal, UriInfo uri, RoutingContext context) {
        Response response = problems.response(refusal.problem(), uri.getPath(), context);
        refusal.waitInSeconds().ifPresent(seconds -> response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds));
        return response;
    }

    /** On a page the way to the sign-in page is in the response already. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorised(SecurityException failure, UriInfo uri, RoutingContext context) {
        int challenge = context.response().getStatusCode();
        return !Problems.areAnsweredAt(uri.getPath()) && challenge >= 300
                ? Response.status(challenge).build()
                : answer(Problem.of(ProblemType.UNAUTHORIZED), uri, context);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, UriInfo uri, RoutingContext context) {
        return answer(Problem.of(ProblemType.FORBIDDEN), uri, context);
    }

    @ServerExceptionMapper
    public Response answered(WebApplicationException failure, UriInfo uri, RoutingContext context) {
        Response given = failure.getResponse();
        if (!Problems.areAnsweredAt(uri.getPath()) || given.getStatus() < 400 || given.hasEntity()) {
            return given;
        }
        Response answer = problems.response(Problem.ofStatus(given.getStatus()), uri.getPath(), context);
        given.getHeaders().forEach((name, values) -> answer.getHeaders().putIfAbsent(name, values));
        return answer;
    }

    @ServerExceptionMapper
    public Response failed(Throwable failure, UriInfo uri, RoutingContext context) {
        return answer(Outage.problem(failure, uri.getPath()), uri, context);
    }

    private Response answer(Problem problem, UriInfo uri, RoutingContext context) {
        return Problems.areAnsweredAt(uri.getPath())
                ? problems.response(problem, uri.getPath(), context)
                : Response.status(problem.status()).build();
    }
}
