package dev.relais.web.signin.provider;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Leads whoever comes back with an answer that does not count to the sign-in page, which says why. */
@Singleton
class FailedReturns {

    private static final Logger LOG = Logger.getLogger(FailedReturns.class);
    private static final int FOUND = 302;

    void register(@Observes Router router) {
        router.route(Provider.BACK).order(Integer.MIN_VALUE).failureHandler(FailedReturns::lead);
    }

    private static void lead(RoutingContext context) {
        Optional<Refusal> refusal = refusal(context.failure());
        if (refusal.isEmpty() || context.response().headWritten()) {
            context.next();
            return;
        }
        if (refusal.get() == Refusal.UNVERIFIED) {
            LOG.warnf(
                    "An answer of the provider counts for nothing: %s. Nobody was let in by it.",
                    Complaint.about(context.failure()));
        }
        context.response()
                .setStatusCode(FOUND)
                .putHeader(HttpHeaders.LOCATION, refusal.get().address())
                .end();
    }

    /** Empty if it was not the answer that failed, but Relais. */
    private static Optional<Refusal> refusal(Throwable failure) {
        if (failure instanceof AuthenticationRedirectException) {
            return Optional.of(Refusal.DECLINED);
        }
        if (failure instanceof OIDCException || isUnheard(failure)) {
            return Optional.of(Refusal.UNAVAILABLE);
        }
        return failure instanceof AuthenticationException ? Optional.of(Refusal.UNVERIFIED) : Optional.empty();
    }

    private static boolean isUnheard(Throwable failure) {
        return failure instanceof AuthenticationCompletionException
                && Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(IOException.class::isInstance);
    }
}
