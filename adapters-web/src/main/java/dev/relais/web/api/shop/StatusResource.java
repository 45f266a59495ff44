package dev.relais.web.api.shop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.configure.NameStatuses;
import dev.relais.web.signin.Roles;

/** What a shop calls its statuses; the shop itself says so. */
@Path(ShopAddress.SHOPS + "/{code}/statuses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Singleton
class StatusResource {

    private final NameStatuses nameStatuses;

    @Inject
    StatusResource(NameStatuses nameStatuses) {
        this.nameStatuses = nameStatuses;
    }

    @GET
    public StatusesJson show(String code) {
        return nameStatuses.of(ShopAddress.read(code)).map(StatusesJson::of).orElseThrow(ShopAddress::unknown);
    }
}
