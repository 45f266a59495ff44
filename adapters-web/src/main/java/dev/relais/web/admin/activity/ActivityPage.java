package dev.relais.web.admin.activity;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.inspect.CheckAuditSeals;
import dev.relais.application.inspect.ReadActivity;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.AuditEntry;
import dev.relais.domain.audit.AuditFilter;
import dev.relais.domain.bulk.BulkDeed;
import dev.relais.domain.overview.Period;
import dev.relais.web.admin.page.Addresses;
import dev.relais.web.admin.page.Misread;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.TypedText;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.csv.CsvFile;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The list of what people did. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class ActivityPage {

    private static final int ROWS = 50;
    private static final ReadActivity.Page NOTHING = new ReadActivity.Page(List.of(), Optional.empty());

    private final ReadActivity readActivity;
    private final CheckAuditSeals checkAuditSeals;
    private final SecurityIdentity identity;
    private final InstantSource time;

    @Inject
    ActivityPage(
            ReadActivity readActivity, CheckAuditSeals checkAuditSeals, SecurityIdentity identity, InstantSource time) {
        this.readActivity = readActivity;
        this.checkAuditSeals = checkAuditSeals;
        this.identity = identity;
        this.time = time;
    }

    /** An entry as a line; what was noted of it is told part by part. */
    record Line(AuditEntry entry, Moment at) {

        public List<NotedPart> before() {
            return NotedPart.of(entry.activity(), entry.before());
        }

        public List<NotedPart> after() {
            return NotedPart.of(entry.activity(), entry.after());
        }

        /** What was done about many failures, which is noted as what it was done to; null for every other activity. */
        public @Nullable BulkDeed deed() {
            return Stream.of(BulkDeed.values())
                    .filter(each ->
                            entry.activity() == Activity.BULK_STARTED || entry.activity() == Activity.BULK_STOPPED)
                    .filter(each -> each.word().equals(entry.subject()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * Everything on the page.
     *
     * @param next behind which place the next page begins; null if this is the last
     */
    record View(
            List<Line> lines,
            String by,
            String what,
            boolean isFirst,
            @Nullable Long next) {

        public List<Activity> activities() {
            return List.of(Activity.values());
        }

        public List<Misread> misread() {
            return ActivityPage.misread(what);
        }

        public boolean isFiltered() {
            return !by.isEmpty() || !what.isEmpty();
        }

        public String file() {
            return "/activity.csv?by=" + Addresses.encoded(by) + "&what=" + Addresses.encoded(what);
        }

        public String address() {
            return "/activity?by=" + Addresses.encoded(by) + "&what=" + Addresses.encoded(what);
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance activity(View view);

        static native TemplateInstance check(CheckAuditSeals.Found found, @Nullable Moment brokenAt);
    }

    @GET
    @Path("activity")
    public TemplateInstance page(
            @RestQuery @DefaultValue("") String by,
            @RestQuery @DefaultValue("") String what,
            @RestQuery @Nullable Long behind) {
        ReadActivity.Page page = misread(what).isEmpty()
                ? readActivity.page(filter(by, what), Optional.ofNullable(behind), ROWS)
                : NOTHING;
        Instant now = time.instant();
        ZoneId zone = Visit.zone(ZoneOffset.UTC);
        List<Line> lines = page.entries().stream()
                .map(entry -> new Line(entry, new Moment(entry.at(), now, zone)))
                .toList();
        return Templates.activity(new View(
                lines, TypedText.wanted(by), what, behind == null, page.next().orElse(null)));
    }

    /** Whether the list is as it was written (S22). */
    @GET
    @RolesAllowed(Roles.ADMIN)
    @Path("activity/check")
    public TemplateInstance check() {
        CheckAuditSeals.Found found = checkAuditSeals.check();
        AuditEntry broken = found.brokenAt();
        return Templates.check(
                found, broken == null ? null : new Moment(broken.at(), time.instant(), Visit.zone(ZoneOffset.UTC)));
    }

    /** The entries of the list, all of them, as a file. */
    @GET
    @Path("activity.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    public Response csv(@RestQuery @DefaultValue("") String by, @RestQuery @DefaultValue("") String what) {
        Misread.refuse(misread(what));
        return Response.ok(new ActivityCsv(readActivity, filter(by, what), identity.hasRole(Roles.ADMIN)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"activity.csv\"")
                .build();
    }

    private static AuditFilter filter(String by, String what) {
        return new AuditFilter(Optional.empty(), TypedText.wanted(by), activity(what), Period.ANY);
    }

    private static Optional<Activity> activity(String word) {
        return Stream.of(Activity.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    private static List<Misread> misread(String what) {
        return Misread.unless(activity(what), Misread.Field.ACTIVITY, Misread.Kind.CHOICE, what)
                .toList();
    }
}
