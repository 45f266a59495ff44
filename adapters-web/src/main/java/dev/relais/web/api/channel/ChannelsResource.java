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
import dev.relais.domain.shop.ChannelAbilities;
import dev.relais.web.api.shop.ShopAddress;
import dev.relais.web.json.JsonFields;
import dev.relais.web.signin.Roles;

/** What channels take, as the merchant of a shop says and as the built-in table says (R15). */
@Path(ShopAddress.SHOPS + "/{code}/channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Singleton
class ChannelsResource {

    private final ShowShops showShops;
    private final ChangeChannelRules changeChannelRules;

    @Inject
    ChannelsResource(ShowShops showShops, ChangeChannelRules changeChannelRules) {
        this.showShops = showShops;
        this.changeChannelRules = changeChannelRules;
    }

    @GET
    public ChannelsJson show(String code) {
        return showShops.one(ShopAddress.read(code)).map(ChannelsJson::of).orElseThrow(ShopAddress::unknown);
    }

    /** All of them; what is not named is no more. */
    @PUT
    public ChannelsJson replace(String code, JsonFields body) {
        ChannelAbilities said = ChannelsJson.read(body);
        return changeChannelRules
                .change(ShopAddress.read(code), rules -> rules.with(said))
                .map(ChannelsJson::of)
                .orElseThrow(ShopAddress::unknown);
    }
}
