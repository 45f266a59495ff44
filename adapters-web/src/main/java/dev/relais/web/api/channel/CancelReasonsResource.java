package dev.relais.web.api.channel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.configure.ChangeChannelRules;
import dev.relais.application.configure.ShowShops;
import dev.relais.domain.shop.CancelReasons;
import dev.relais.web.api.shop.ShopAddress;
import dev.relais.web.json.JsonFields;
import dev.relais.web.signin.Roles;

/** The reasons that channels are given for cancellations (R46). */
@Path(ShopAddress.SHOPS + "/{code}/cancel-reasons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Singleton
class CancelReasonsResource {

    private final ShowShops showShops;
    private final ChangeChannelRules changeChannelRules;

    @Inject
    CancelReasonsResource(ShowShops showShops, ChangeChannelRules changeChannelRules) {
        this.showShops = showShops;
        this.changeChannelRules = changeChannelRules;
    }

    @GET
    public CancelReasonsJson show(String code) {
        return showShops.one(ShopAddress.read(code)).map(CancelReasonsJson::of).orElseThrow(ShopAddress::unknown);
    }

    /** All of them; what is not named is no more. */
    @PUT
    public CancelReasonsJson replace(String code, JsonFields body) {
        CancelReasons said = CancelReasonsJson.read(body);
        return changeChannelRules
                .change(ShopAddress.read(code), rules -> rules.with(said))
                .map(CancelReasonsJson::of)
                .orElseThrow(ShopAddress::unknown);
    }
}
