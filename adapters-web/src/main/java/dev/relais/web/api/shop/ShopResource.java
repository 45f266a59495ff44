package dev.relais.web.api.shop;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.configure.ChangeShop;
import dev.relais.application.configure.ConnectShop;
import dev.relais.application.configure.RemoveShop;
import dev.relais.application.configure.ShowShops;
import dev.relais.domain.shop.Shop;
import dev.relais.web.json.JsonFields;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.Roles;

/** The connected shops. */
@Path(ShopAddress.SHOPS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Singleton
class ShopResource {

    private final ShowShops showShops;
    private final ConnectShop connectShop;
    private final ChangeShop changeShop;
    private final RemoveShop removeShop;

    @Inject
    ShopResource(ShowShops showShops, ConnectShop connectShop, ChangeShop changeShop, RemoveShop removeShop) {
        this.showShops = showShops;
        this.connectShop = connectShop;
        this.changeShop = changeShop;
        this.removeShop = removeShop;
    }

    @GET
    public ShopJson.ListJson list() {
        return new ShopJson.ListJson(showShops.all().stream().map(ShopJson::of).toList());
    }

    @POST
    public Response connect(JsonFields body) {
        Shop shop = ShopChange.readNew(body);
        if (!connectShop.connect(shop)) {
            throw new Refusal(ProblemType.SHOP_EXISTS);
        }
        return Response.created(URI.create(ShopAddress.SHOPS + "/" + shop.code()))
                .entity(ShopJson.of(shop))
                .build();
    }

    @GET
    @Path("{code}")
    public ShopJson show(String code) {
        return showShops.one(ShopAddress.read(code)).map(ShopJson::of).orElseThrow(ShopAddress::unknown);
    }

    @PATCH
    @Path("{code}")
    public ShopJson change(String code, JsonFields body) {
        ShopChange said = ShopChange.read(body);
        return changeShop
                .change(ShopAddress.read(code), said::appliedTo)
                .map(ShopJson::of)
                .orElseThrow(ShopAddress::unknown);
    }

    @DELETE
    @Path("{code}")
    public void remove(String code) {
        if (!removeShop.remove(ShopAddress.read(code))) {
            throw ShopAddress.unknown();
        }
    }
}
