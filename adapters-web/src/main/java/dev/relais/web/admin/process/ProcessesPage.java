package dev.relais.web.admin.process;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
import dev.relais.application.inspect.ShowRuns;
import dev.relais.application.sync.SyncOrders;
import dev.relais.application.tickets.CheckTickets;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.system.Timetable;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.query.Cursors;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows what runs and what ran (R41), and runs a process of a shop now (R42). */
@Path("/processes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class ProcessesPage {

    private static final int ROWS = 50;
    private static final ShowRuns.Page NOTHING = new ShowRuns.Page(List.of(), Optional.empty());
    private static final int MOST_OPEN = 20;

    private final ShowRuns showRuns;
    private final ShowShops showShops;
    private final SyncOrders syncOrders;
    private final CheckTickets checkTickets;
    private final Timetable timetable;
    private final InstantSource time;

    @Inject
    ProcessesPage(
            ShowRuns showRuns,
            ShowShops showShops,
            SyncOrders syncOrders,
            CheckTickets checkTickets,
            Timetable timetable,
            InstantSource time) {
        this.showRuns = showRuns;
        this.showShops = showShops;
        this.syncOrders = syncOrders;
        this.checkTickets = checkTickets;
        this.timetable = timetable;
        this.time = time;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance processes(ProcessesView view);
    }

    @GET
    public TemplateInstance page(
            @RestQuery @DefaultValue("") String shop,
            @RestQuery @DefaultValue("") String process,
            @RestQuery @DefaultValue("") String behind,
            @RestQuery @DefaultValue("") String ran) {
        RunSearch search = new RunSearch(shop, process);
        ShowRuns.Page page =
                search.misread().isEmpty() ? showRuns.page(search.filter(), Cursors.readRun(behind), ROWS) : NOTHING;
        List<Shop> shops = showShops.all();
        Map<ShopCode, String> names = shops.stream()
                .collect(Collectors.toMap(Shop::code, each -> each.profile().name()));
        Instant now = time.instant();
        ZoneId zone = Visit.zone(ZoneOffset.UTC);
        return Templates.processes(new ProcessesView(
                shops,
                search,
                showRuns.open(MOST_OPEN),
                page.runs().stream()
                        .map(run -> RunLine.of(
                                run, names.getOrDefault(run.shop(), run.shop().value()), now, zone))
                        .toList(),
                timetable.schedules().stream()
                        .map(each ->
                                ProcessesView.Times.of(each, Clock.systemUTC().instant(), zone))
                        .toList(),
                ran,
                behind.isEmpty(),
                page.next().map(Cursors::write).orElse(""),
                new Moment(now, now, zone)));
    }

    /** Answers when the run has ended; a run that goes on already is not joined by a second one. */
    @POST
    @Path("run")
    @RolesAllowed(Roles.OPERATOR)
    public Response run(@RestForm @DefaultValue("") String shop, @RestForm @DefaultValue("") String process) {
        String ran = Optional.of(shop)
                .filter(ShopCode::isValid)
                .map(ShopCode::new)
                .flatMap(showShops::one)
                .map(known -> ProcessKind.of(process)
                        .flatMap(kind -> run(kind, known.code()))
                        .map(run -> "done")
                        .orElse("busy"))
                .orElse("");
        String of = ran.isEmpty() ? "" : "?shop=" + shop + "&ran=" + ran;
        return Response.seeOther(URI.create("/processes" + of)).build();
    }

    private Optional<ProcessRun> run(ProcessKind kind, ShopCode shop) {
        return switch (kind) {
            case SYNC -> syncOrders.syncNow(shop);
            case TICKETS -> checkTickets.checkNow(shop);
            case DIGEST, CLEANUP -> Optional.empty();
        };
    }
}
