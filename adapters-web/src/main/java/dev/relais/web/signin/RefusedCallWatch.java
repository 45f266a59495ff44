package dev.relais.web.signin;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.access.NoteRefusedCalls;
import dev.relais.domain.access.ApiKeySecret;
import dev.relais.domain.access.RefusedCall;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.problem.Problem;
import dev.relais.web.problem.Problems;
import dev.relais.web.problem.Violation;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/**
 * Sees which calls of shops are refused, so that a merchant finds on the page of his shop what is wrong. Never delays an answer; of
 * many refusals at once some are left out.
 */
@Singleton
class RefusedCallWatch {

    private static final Logger LOG = Logger.getLogger(RefusedCallWatch.class);
    private static final String BEARER = "Bearer ";
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    /** Not the caller's mistake: he has to wait, or Relais is to blame. */
    private static final Set<Integer> NOT_HIS = Set.of(403, 429);

    private static final int MOST_AT_ONCE = 4;

    private final NoteRefusedCalls noteRefusedCalls;
    private final InstantSource time;
    private final AtomicInteger underWay = new AtomicInteger();

    @Inject
    RefusedCallWatch(NoteRefusedCalls noteRefusedCalls, InstantSource time) {
        this.noteRefusedCalls = noteRefusedCalls;
        this.time = time;
    }

    void watch(@Observes Router router) {
        router.route("/api/v1/*").order(Integer.MIN_VALUE).handler(context -> {
            context.addEndHandler(ended -> see(context));
            context.next();
        });
    }

    private void see(RoutingContext context) {
        Problems.answered(context)
                .filter(problem -> problem.status() < 500 && !NOT_HIS.contains(problem.status()))
                .filter(problem -> !isLookUp(context, problem))
                .ifPresent(problem -> see(context, problem));
    }

    /** Whoever asks for something that is not there makes no mistake. */
    private static boolean isLookUp(RoutingContext context, Problem problem) {
        return problem.status() == NOT_FOUND && context.request().method().equals(HttpMethod.GET);
    }

    private void see(RoutingContext context, Problem problem) {
        Optional<ShopCode> shop = RequestShop.of(context);
        String beginning = beginning(context);
        if (shop.isPresent()) {
            note(shop, context, problem, detail(problem));
        } else if (problem.status() == UNAUTHORIZED && !beginning.isEmpty()) {
            note(shop, context, problem, beginning);
        }
    }

    private static String detail(Problem problem) {
        return problem.violations().isEmpty()
                ? problem.detail()
                : problem.violations().stream()
                        .map(RefusedCallWatch::words)
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow();
    }

    private static String words(Violation violation) {
        return violation.field() + ": " + violation.message();
    }

    /** What may be shown of the key that was sent; empty if none was, or if it is none of Relais's. */
    private static String beginning(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean isKey = header != null
                && header.regionMatches(
                        true, 0, BEARER + ApiKeySecret.PREFIX, 0, BEARER.length() + ApiKeySecret.PREFIX.length());
        return isKey ? new ApiKeySecret(header.substring(BEARER.length()).strip()).beginning() : "";
    }

    private void note(Optional<ShopCode> shop, RoutingContext context, Problem problem, String detail) {
        if (underWay.incrementAndGet() > MOST_AT_ONCE) {
            underWay.decrementAndGet();
            return;
        }
        String what = context.request().method() + " "
                + context.normalizedPath().replaceAll("(/orders/)(?!resend$|dismiss$)[^/]+", "$1…");
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                noteRefusedCalls.note(
                        RefusedCall.of(shop, what, problem.status(), problem.type(), detail, time.instant()));
            } catch (RuntimeException failed) {
                LOG.debugf(failed, "A refused call could not be noted; the caller has his answer");
            } finally {
                underWay.decrementAndGet();
            }
        });
    }
}
