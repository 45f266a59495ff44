package dev.relais.web.api.shop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.configure.NameStatuses;
import dev.relais.domain.shop.StatusLabels;
import dev.relais.web.json.JsonFields;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.CallingShop;
import dev.relais.web.signin.Roles;

/** What the calling shop calls its statuses. */
@Path("/api/v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SHOP_READS)
@Singleton
class OwnStatusResource {

    private final NameStatuses nameStatuses;
    private final CallingShop shop;

    @Inject
    OwnStatusResource(NameStatuses nameStatuses, CallingShop shop) {
        this.nameStatuses = nameStatuses;
        this.shop = shop;
    }

    @PUT
    @RolesAllowed(Roles.SHOP_DECLARES)
    public StatusesJson replace(JsonFields body) {
        StatusLabels labels = StatusesJson.read(body);
        if (!nameStatuses.name(shop.code(), labels)) {
            throw new Refusal(ProblemType.UNAUTHORIZED);
        }
        return StatusesJson.of(labels);
    }

    @GET
    public StatusesJson show() {
        return nameStatuses
                .of(shop.code())
                .map(StatusesJson::of)
                .orElseThrow(() -> new Refusal(ProblemType.UNAUTHORIZED));
    }
}
