package dev.relais.web.admin.problem;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.resend.ManyFailures;
import dev.relais.domain.bulk.Bulk;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** How far work on many failures has come; asked by htmx it answers with what can change alone. */
@Path("/bulk/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class BulkPage {

    private final ManyFailures manyFailures;
    private final InstantSource time;

    @Inject
    BulkPage(ManyFailures manyFailures, InstantSource time) {
        this.manyFailures = manyFailures;
        this.time = time;
    }

    /** Everything on the page. */
    record View(Bulk bulk, Moment started, @Nullable Moment ended) {

        static View of(Bulk bulk, Instant now) {
            ZoneId zone = Visit.zone(ZoneOffset.UTC);
            Instant ended = bulk.endedAt();
            return new View(
                    bulk, new Moment(bulk.startedAt(), now, zone), ended == null ? null : new Moment(ended, now, zone));
        }

        public long handled() {
            return bulk.done() + bulk.skipped();
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance bulk(View view);

        static native TemplateInstance bulk$live(View view);

        static native TemplateInstance bulkUnknown();
    }

    @GET
    public Response page(String id, @RestHeader("HX-Request") @Nullable String htmx) {
        return id(id).flatMap(manyFailures::show)
                .map(bulk -> View.of(bulk, time.instant()))
                .map(view -> htmx == null ? Templates.bulk(view) : Templates.bulk$live(view))
                .map(page -> Response.ok(page.render()).build())
                .orElseGet(BulkPage::unknown);
    }

    @POST
    @Path("stop")
    @RolesAllowed(Roles.OPERATOR)
    public Response stop(String id) {
        return id(id).map(known -> {
                    manyFailures.stop(known);
                    return Response.seeOther(URI.create("/bulk/" + known)).build();
                })
                .orElseGet(BulkPage::unknown);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Response unknown() {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(Templates.bulkUnknown().render())
                .build();
    }
}
