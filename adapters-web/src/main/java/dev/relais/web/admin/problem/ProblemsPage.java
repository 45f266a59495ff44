package dev.relais.web.admin.problem;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.inspect.ShowFailures;
import dev.relais.application.resend.ManyFailures;
import dev.relais.domain.bulk.Bulk;
import dev.relais.domain.bulk.BulkDeed;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.overview.OpenFailures;
import dev.relais.domain.task.ReasonCode;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What needs a person: one card a cause, its orders, and what can be done about all of them. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class ProblemsPage {

    private static final int ROWS = 50;
    private static final int RECENT = 5;

    private final ShowFailures showFailures;
    private final ManyFailures manyFailures;
    private final SecurityIdentity identity;
    private final InstantSource time;

    @Inject
    ProblemsPage(ShowFailures showFailures, ManyFailures manyFailures, SecurityIdentity identity, InstantSource time) {
        this.showFailures = showFailures;
        this.manyFailures = manyFailures;
        this.identity = identity;
        this.time = time;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(
                List<CauseView> causes, List<Bulk> running, @Nullable Moment lastSettled, Moment asOf);

        static native TemplateInstance cause(
                ReasonCode cause, List<FailureLine> lines, boolean isFirst, @Nullable Long next);

        static native TemplateInstance plan(ReasonCode cause, BulkDeed deed, ManyFailures.Plan plan, boolean notSure);
    }

    @GET
    public TemplateInstance page() {
        Instant now = time.instant();
        ZoneId zone = Visit.zone(ZoneOffset.UTC);
        ShowFailures.Shown shown = showFailures.show(FailureFilter.ALL);
        List<Bulk> running =
                manyFailures.latest(RECENT).stream().filter(Bulk::isRunning).toList();
        return Templates.page(
                shown.causes().stream()
                        .map(cause -> CauseView.of(cause, now, zone))
                        .toList(),
                running,
                shown.lastSettled().map(at -> new Moment(at, now, zone)).orElse(null),
                new Moment(now, now, zone));
    }

    @GET
    @Path("{cause}")
    public Response cause(String cause, @RestQuery @Nullable Long behind) {
        Instant now = time.instant();
        ZoneId zone = Visit.zone(ZoneOffset.UTC);
        return found(cause)
                .map(code -> {
                    List<OpenFailures.Placed> found =
                            showFailures.page(of(code), now, Optional.ofNullable(behind), ROWS + 1);
                    List<FailureLine> lines = found.stream()
                            .limit(ROWS)
                            .map(each -> FailureLine.of(each.failure(), now, zone))
                            .toList();
                    Long next = found.size() > ROWS ? found.get(ROWS - 1).place() : null;
                    return ok(Templates.cause(code, lines, behind == null, next));
                })
                .orElseGet(ProblemsPage::unknown);
    }

    @GET
    @Path("{cause}/plan")
    @RolesAllowed(Roles.OPERATOR)
    public Response plan(String cause, @RestQuery @DefaultValue("resend") String deed) {
        return found(cause).map(code -> ok(plan(code, deed(deed), false))).orElseGet(ProblemsPage::unknown);
    }

    @POST
    @Path("{cause}/start")
    @RolesAllowed(Roles.OPERATOR)
    public Response start(String cause, @RestForm @DefaultValue("resend") String deed, @RestForm boolean sure) {
        return found(cause).map(code -> start(code, deed(deed), sure)).orElseGet(ProblemsPage::unknown);
    }

    private Response start(ReasonCode cause, BulkDeed deed, boolean sure) {
        boolean needsCare =
                deed == BulkDeed.RESEND && manyFailures.plan(of(cause)).isIrrevocable();
        if (needsCare && !sure) {
            return Response.status(422).entity(plan(cause, deed, true).render()).build();
        }
        Bulk bulk = manyFailures.start(deed, of(cause), identity.getPrincipal().getName());
        return Response.seeOther(URI.create("/bulk/" + bulk.id())).build();
    }

    private TemplateInstance plan(ReasonCode cause, BulkDeed deed, boolean notSure) {
        return Templates.plan(cause, deed, manyFailures.plan(of(cause)), notSure);
    }

    private static FailureFilter of(ReasonCode cause) {
        return new FailureFilter(Optional.empty(), Optional.of(cause));
    }

    private static BulkDeed deed(String word) {
        return word.equals(BulkDeed.DISMISS.word()) ? BulkDeed.DISMISS : BulkDeed.RESEND;
    }

    private static Optional<ReasonCode> found(String word) {
        return Stream.of(ReasonCode.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    private static Response ok(TemplateInstance page) {
        return Response.ok(page.render()).build();
    }

    private static Response unknown() {
        return Response.status(Response.Status.NOT_FOUND).build();
    }
}
