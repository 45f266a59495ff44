package dev.relais.web.admin.problem;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

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

import dev.relais.application.configure.ShowShops;
import dev.relais.application.inspect.ShowFailures;
import dev.relais.application.resend.ManyFailures;
import dev.relais.domain.bulk.Bulk;
import dev.relais.domain.bulk.BulkDeed;
import dev.relais.domain.overview.FailureFilter;
import dev.relais.domain.overview.OpenFailures;
import dev.relais.domain.shop.Shop;
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
    private final ShowShops showShops;
    private final SecurityIdentity identity;
    private final InstantSource time;

    @Inject
    ProblemsPage(
            ShowFailures showFailures,
            ManyFailures manyFailures,
            ShowShops showShops,
            SecurityIdentity identity,
            InstantSource time) {
        this.showFailures = showFailures;
        this.manyFailures = manyFailures;
        this.showShops = showShops;
        this.identity = identity;
        this.time = time;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(
                RefusedView refused,
                List<CauseView> causes,
                List<Bulk> running,
                @Nullable Moment lastSettled,
                Moment asOf);

        static native TemplateInstance cause(
                Meant meant, List<AdviceView> advice, List<FailureLine> lines, boolean isFirst, @Nullable Long next);

        static native TemplateInstance plan(Meant meant, BulkDeed deed, ManyFailures.Plan plan, boolean notSure);
    }

    @GET
    public TemplateInstance page() {
        Instant now = time.instant();
        ZoneId zone = Visit.zone(ZoneOffset.UTC);
        ShowFailures.Shown shown = showFailures.show(FailureFilter.ALL);
        Shop onlyShop = onlyShop();
        List<Bulk> running =
                manyFailures.latest(RECENT).stream().filter(Bulk::isRunning).toList();
        return Templates.page(
                RefusedView.of(showFailures.refused(), now, zone),
                shown.causes().stream()
                        .map(cause -> CauseView.of(cause, onlyShop, now, zone))
                        .toList(),
                running,
                shown.lastSettled().map(at -> new Moment(at, now, zone)).orElse(null),
                new Moment(now, now, zone));
    }

    /** @param cause its word, or {@code all} */
    @GET
    @Path("{cause}")
    public Response cause(
            String cause,
            @RestQuery @DefaultValue("") String shop,
            @RestQuery @DefaultValue("") String channel,
            @RestQuery @Nullable Long behind) {
        return Meant.of(cause, shop, channel).map(meant -> list(meant, behind)).orElseGet(ProblemsPage::unknown);
    }

    /** The shop where things can be mended; null if there are several, so that its orders lead to each. */
    private @Nullable Shop onlyShop() {
        List<Shop> first = showShops.page("", Optional.empty(), 2).shops();
        return first.size() == 1 ? first.get(0) : null;
    }

    private Response list(Meant meant, @Nullable Long behind) {
        Instant now = time.instant();
        ZoneId zone = Visit.zone(ZoneOffset.UTC);
        List<OpenFailures.Placed> found = showFailures.page(meant.filter(), now, Optional.ofNullable(behind), ROWS + 1);
        List<FailureLine> lines = found.stream()
                .limit(ROWS)
                .map(each -> FailureLine.of(each.failure(), now, zone))
                .toList();
        Long next = found.size() > ROWS ? found.get(ROWS - 1).place() : null;
        List<AdviceView> advice =
                meant.cause() == null ? List.of() : AdviceView.of(showFailures.advised(meant.filter()), onlyShop());
        return ok(Templates.cause(meant, advice, lines, behind == null, next));
    }

    @GET
    @Path("{cause}/plan")
    @RolesAllowed(Roles.OPERATOR)
    public Response plan(
            String cause,
            @RestQuery @DefaultValue("") String shop,
            @RestQuery @DefaultValue("") String channel,
            @RestQuery @DefaultValue("resend") String deed) {
        return Meant.of(cause, shop, channel)
                .map(meant -> ok(plan(meant, deed(deed), false)))
                .orElseGet(ProblemsPage::unknown);
    }

    @POST
    @Path("{cause}/start")
    @RolesAllowed(Roles.OPERATOR)
    public Response start(
            String cause,
            @RestForm @DefaultValue("") String shop,
            @RestForm @DefaultValue("") String channel,
            @RestForm @DefaultValue("resend") String deed,
            @RestForm boolean sure) {
        return Meant.of(cause, shop, channel)
                .map(meant -> start(meant, deed(deed), sure))
                .orElseGet(ProblemsPage::unknown);
    }

    private Response start(Meant meant, BulkDeed deed, boolean sure) {
        boolean needsCare =
                deed == BulkDeed.RESEND && manyFailures.plan(meant.filter()).isIrrevocable();
        if (needsCare && !sure) {
            return Response.status(422).entity(plan(meant, deed, true).render()).build();
        }
        Bulk bulk =
                manyFailures.start(deed, meant.filter(), identity.getPrincipal().getName());
        return Response.seeOther(URI.create("/bulk/" + bulk.id())).build();
    }

    private TemplateInstance plan(Meant meant, BulkDeed deed, boolean notSure) {
        return Templates.plan(meant, deed, manyFailures.plan(meant.filter()), notSure);
    }

    private static BulkDeed deed(String word) {
        return word.equals(BulkDeed.DISMISS.word()) ? BulkDeed.DISMISS : BulkDeed.RESEND;
    }

    private static Response ok(TemplateInstance page) {
        return Response.ok(page.render()).build();
    }

    private static Response unknown() {
        return Response.status(Response.Status.NOT_FOUND).build();
    }
}
