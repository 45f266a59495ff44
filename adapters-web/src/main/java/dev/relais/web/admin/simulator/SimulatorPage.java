package dev.relais.web.admin.simulator;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.domain.overview.Simulator;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the simulator was told and holds, and how each of its orders is to behave; 404 without the sandbox. */
@Path("/simulator")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class SimulatorPage {

    private static final int ORDERS = 100;
    private static final int CALLS = 50;

    private final Simulator simulator;
    private final InstantSource time;

    @Inject
    SimulatorPage(Simulator simulator, InstantSource time) {
        this.simulator = simulator;
        this.time = time;
    }

    /** An order as a line. */
    record OrderLine(Simulator.SimulatedOrder order, Moment changed) {

        /** Null for a status that Relais has no words for. */
        public @Nullable FeedStatus status() {
            return FeedStatus.of(order.status()).orElse(null);
        }
    }

    /** A request as a line; the number tells lines of one page apart. */
    record CallLine(int number, Simulator.Call call, Moment at) {

        public boolean isWell() {
            return call.status() > 0 && call.status() < 400;
        }
    }

    /**
     * Everything on the page.
     *
     * @param switched the number of the order that was just switched; zero for none
     */
    record View(
            List<OrderLine> orders,
            List<CallLine> calls,
            List<String> scenarios,
            int most,
            long switched,
            Moment asOf) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance simulator(View view);
    }

    @GET
    public TemplateInstance page(@RestQuery @DefaultValue("0") long switched) {
        refuseWithoutSandbox();
        Instant now = time.instant();
        ZoneId zone = Visit.zone(ZoneOffset.UTC);
        List<Simulator.Call> calls = simulator.calls(CALLS);
        return Templates.simulator(new View(
                simulator.orders(ORDERS).stream()
                        .map(order -> new OrderLine(order, changed(order, now, zone)))
                        .toList(),
                IntStream.range(0, calls.size())
                        .mapToObj(number -> new CallLine(
                                number,
                                calls.get(number),
                                new Moment(calls.get(number).at(), now, zone)))
                        .toList(),
                simulator.scenarios(),
                ORDERS,
                switched,
                new Moment(now, now, zone)));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    public Response behave(@RestForm @DefaultValue("0") long order, @RestForm @DefaultValue("") String scenario) {
        refuseWithoutSandbox();
        if (!simulator.behave(order, scenario)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/simulator?switched=" + order)).build();
    }

    private void refuseWithoutSandbox() {
        if (!simulator.isOn()) {
            throw new NotFoundException();
        }
    }

    private static Moment changed(Simulator.SimulatedOrder order, Instant now, ZoneId zone) {
        Instant at = order.changed().isEmpty()
                ? now
                : OffsetDateTime.parse(order.changed()).toInstant();
        return new Moment(at, now, zone);
    }
}
