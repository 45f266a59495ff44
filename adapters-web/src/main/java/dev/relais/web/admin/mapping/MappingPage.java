package dev.relais.web.admin.mapping;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.configure.MapStatuses;
import dev.relais.application.configure.PreviewMapping;
import dev.relais.application.configure.ShowMapping;
import dev.relais.domain.mapping.MappingVersion;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.web.admin.page.Counted;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows the status mapping of a shop and takes a new one, once whoever changes it has seen what that changes (R09). */
@Path("/shops/{code}/mapping")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class MappingPage {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final ShowMapping showMapping;
    private final MapStatuses mapStatuses;
    private final PreviewMapping previewMapping;
    private final InstantSource time;

    @Inject
    MappingPage(ShowMapping showMapping, MapStatuses mapStatuses, PreviewMapping previewMapping, InstantSource time) {
        this.showMapping = showMapping;
        this.mapStatuses = mapStatuses;
        this.previewMapping = previewMapping;
        this.time = time;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(MappingView view);

        /** @param by who saved another mapping meanwhile, at that time; null if nobody did */
        static native TemplateInstance check(
                MappingView view, List<MappingChange> changes, String unsent, @Nullable String by, @Nullable Moment at);

        static native TemplateInstance unknown(String shop);
    }

    /** @param version an older version to be looked at; 0 for the one in force */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Response page(String code, @RestQuery boolean saved, @RestQuery @DefaultValue("0") int version) {
        return shown(code)
                .map(shown -> older(shown, version)
                        .map(old -> answer(
                                200,
                                view(shown, MappingForm.of(shown, old.mapping()), MappingView.More.version(version))))
                        .orElseGet(
                                () -> answer(200, view(shown, MappingForm.of(shown), MappingView.More.saved(saved)))))
                .orElseGet(() -> unknown(code));
    }

    /** Shows what would change, and saves that once it was seen. */
    @POST
    public Response save(String code, @BeanParam Typed typed) {
        return shown(code).map(shown -> save(shown, typed)).orElseGet(() -> unknown(code));
    }

    /** The form as it is, to go on with. */
    @POST
    @Path("edit")
    public Response edit(String code, @BeanParam Typed typed) {
        return shown(code)
                .map(shown -> answer(200, view(shown, typed.mapping(shown), MappingView.More.NONE)))
                .orElseGet(() -> unknown(code));
    }

    /** Shows what would follow from the mapping as it stands in the form; neither saves nor sends anything (R18). */
    @POST
    @Path("preview")
    public Response preview(String code, @BeanParam Typed typed) {
        return shown(code).map(shown -> preview(shown, typed)).orElseGet(() -> unknown(code));
    }

    private Response save(ShowMapping.Shown shown, Typed typed) {
        MappingForm form = typed.mapping(shown);
        if (form.isWrong()) {
            return answer(UNPROCESSABLE, view(shown, form, MappingView.More.NONE));
        }
        boolean changes = !MappingChange.between(shown, new StatusMapping(form.statuses()))
                .isEmpty();
        boolean isCurrent = typed.version(shown) == shown.version();
        if (changes && isCurrent && !typed.sure) {
            return check(200, shown, form, null);
        }
        return mapStatuses
                .map(shown.shop().code(), form.statuses(), typed.version(shown))
                .fold(new MapStatuses.Result.Cases<>(
                        mapped -> saved(shown),
                        twice -> {
                            throw new IllegalStateException("A form has each status in one row, not " + twice);
                        },
                        meanwhile -> conflict(shown, typed, meanwhile.latest()),
                        gone -> unknown(shown.shop().code().value())));
    }

    private static Response saved(ShowMapping.Shown shown) {
        return Response.seeOther(URI.create("/shops/" + shown.shop().code() + "/mapping?saved=true"))
                .build();
    }

    /** What was typed compared with what somebody else saved. */
    private Response conflict(ShowMapping.Shown seen, Typed typed, MappingVersion latest) {
        ShowMapping.Shown shown = showMapping.of(seen.shop().code()).orElse(seen);
        return check(CONFLICT, shown, typed.mapping(shown), latest);
    }

    private Response check(int status, ShowMapping.Shown shown, MappingForm form, @Nullable MappingVersion other) {
        MappingView view = view(shown, form, MappingView.More.NONE);
        return answer(
                status,
                Templates.check(
                        view,
                        MappingChange.between(shown, new StatusMapping(form.statuses())),
                        Counted.upTo(
                                ShowMapping.MOST_SEEN,
                                showMapping.unsent(shown.shop().code())),
                        other == null ? null : other.by(),
                        other == null ? null : new Moment(other.at(), view.now(), view.zone())));
    }

    private Response preview(ShowMapping.Shown shown, Typed typed) {
        MappingForm form = typed.mapping(shown);
        TrialForm supposed = typed.supposed();
        if (form.isWrong() || supposed.isWrong()) {
            return answer(UNPROCESSABLE, view(shown, form, MappingView.More.tried(supposed, null)));
        }
        StatusMapping mapping = new StatusMapping(form.statuses());
        ShopCode shop = shown.shop().code();
        Trial trial = new Trial(
                supposed.asked()
                        .flatMap(asked -> previewMapping.preview(shop, mapping, asked))
                        .orElse(null),
                previewMapping.replay(shop, mapping).orElseThrow());
        return answer(200, view(shown, form, MappingView.More.tried(supposed, trial)));
    }

    private static Optional<MappingVersion> older(ShowMapping.Shown shown, int version) {
        return shown.versions().stream()
                .filter(each -> each.number() == version && version != shown.version())
                .findFirst();
    }

    private MappingView view(ShowMapping.Shown shown, MappingForm form, MappingView.More more) {
        Instant now = time.instant();
        ZoneId zone = Visit.zone(shown.shop().profile().timeZone());
        return new MappingView(shown, form, more, now, zone);
    }

    private Optional<ShowMapping.Shown> shown(String code) {
        return Optional.of(code).filter(ShopCode::isValid).map(ShopCode::new).flatMap(showMapping::of);
    }

    private static Response unknown(String code) {
        return answer(404, Templates.unknown(code));
    }

    private static Response answer(int status, MappingView view) {
        return answer(status, Templates.page(view));
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).build();
    }
}
