package dev.relais.web.api.run;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import dev.relais.application.inspect.ShowRuns;
import dev.relais.application.sync.SyncOrders;
import dev.relais.application.tickets.CheckTickets;
import dev.relais.domain.history.ProcessKind;
import dev.relais.domain.history.ProcessRun;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.CallingShop;
import dev.relais.web.signin.Roles;
import io.smallrye.common.annotation.Blocking;

/** Runs a process for the calling shop now, for a cron of the shop's own, and shows the latest runs (R41). */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SHOP_READS)
@Singleton
class RunResource {

    private final SyncOrders syncOrders;
    private final CheckTickets checkTickets;
    private final ShowRuns showRuns;
    private final CallingShop shop;

    @Inject
    RunResource(SyncOrders syncOrders, CheckTickets checkTickets, ShowRuns showRuns, CallingShop shop) {
        this.syncOrders = syncOrders;
        this.checkTickets = checkTickets;
        this.showRuns = showRuns;
        this.shop = shop;
    }

    /** The latest runs, those included that the schedule made. */
    @GET
    public RunJson.Latest list(UriInfo uri) {
        RunQuery query = RunQuery.read(uri.getQueryParameters());
        return RunJson.Latest.of(showRuns.latest(shop.code(), query.process(), query.limit()));
    }

    /** Answers when the run has ended; 409 if another one does not end soon. */
    @POST
    @RolesAllowed(Roles.SHOP_ACTS)
    @Path("{process}")
    @Blocking
    public RunJson run(String process) {
        ShopCode code = shop.code();
        ProcessKind kind = ProcessKind.of(process).orElseThrow(RunResource::noSuchProcess);
        Supplier<Optional<ProcessRun>> start = switch (kind) {
            case SYNC -> () -> syncOrders.syncNow(code);
            case TICKETS -> () -> checkTickets.checkNow(code);
            case DIGEST, CLEANUP -> throw noSuchProcess();
        };
        return Patience.untilPresent(start)
                .map(RunJson::of)
                .orElseThrow(() -> new Refusal(ProblemType.RUN_IN_PROGRESS));
    }

    private static Refusal noSuchProcess() {
        return new Refusal(ProblemType.NOT_FOUND, "The processes that can be run are sync and tickets.");
    }
}
