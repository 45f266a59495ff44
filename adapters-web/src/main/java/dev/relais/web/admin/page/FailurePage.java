package dev.relais.web.admin.page;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

import dev.relais.web.problem.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Explains to a person what went wrong, where a browser would show an empty page. */
@Singleton
class FailurePage {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(int status);
    }

    @ServerResponseFilter
    public void explain(ContainerResponseContext response, RoutingContext context) {
        boolean isBare = response.getStatus() >= 400 && !response.hasEntity();
        if (isBare && isPage(context.normalizedPath())) {
            response.setEntity(
                    Templates.page(response.getStatus()).render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    void explainOn(@Observes Router router) {
        router.route().failureHandler(this::explain);
    }

    private void explain(RoutingContext context) {
        int status = context.failure() instanceof ForbiddenException ? 403 : context.statusCode();
        boolean isOurs = status >= 400 && status < 500 && isPage(context.normalizedPath());
        if (!isOurs || context.response().headWritten()) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", HTML)
                .end(Templates.page(status).render());
    }

    private static boolean isPage(String path) {
        return !Problems.areAnsweredAt(path) && !path.startsWith("/sandbox/") && !path.startsWith("/q/");
    }
}
