package dev.relais.web.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Answers what is refused under {@code /api} before any endpoint is reached. */
@Singleton
class RouteFailures {

    private final Problems problems;

    @Inject
    RouteFailures(Problems problems) {
        this.problems = problems;
    }

    void answerOn(@Observes Router router) {
        router.route("/api/*").failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (!context.response().headWritten()) {
            problems.end(context, problem(context));
        }
    }

    private static Problem problem(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof AuthenticationFailedException || failure instanceof UnauthorizedException) {
            return Problem.of(ProblemType.UNAUTHORIZED);
        }
        if (failure instanceof ForbiddenException) {
            return Problem.of(ProblemType.FORBIDDEN);
        }
        if (failure instanceof Refusal refusal) {
            return refusal.problem();
        }
        if (context.statusCode() >= 400 && context.statusCode() != 500) {
            return Problem.ofStatus(context.statusCode());
        }
        return Outage.problem(failure, context.normalizedPath());
    }
}
