package dev.relais.web.api.shop;

import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.configure.MapStatuses;
import dev.relais.application.configure.ShowShops;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.web.json.JsonFields;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.Roles;

/** The status mapping of a shop. */
@Path(ShopAddress.SHOPS + "/{code}/mappings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Singleton
class MappingResource {

    private final ShowShops showShops;
    private final MapStatuses mapStatuses;

    @Inject
    MappingResource(ShowShops showShops, MapStatuses mapStatuses) {
        this.showShops = showShops;
        this.mapStatuses = mapStatuses;
    }

    @GET
    public MappingJson show(String code) {
        return showShops
                .one(ShopAddress.read(code))
                .map(Shop::mapping)
                .map(MappingJson::of)
                .orElseThrow(ShopAddress::unknown);
    }

    @PUT
    public MappingJson replace(String code, JsonFields body) {
        return mapStatuses
                .map(ShopAddress.read(code), MappingJson.read(body))
                .fold(new MapStatuses.Result.Cases<>(
                        mapped -> MappingJson.of(mapped.mapping()),
                        twice -> {
                            throw mappedTwice(twice);
                        },
                        meanwhile -> {
                            throw new IllegalStateException("Nobody asked for a version, so none can be in the way");
                        },
                        unknown -> {
                            throw ShopAddress.unknown();
                        }));
    }

    private static Refusal mappedTwice(MapStatuses.Result.MappedTwice twice) {
        String statuses = twice.statuses().stream().map(ShopStatus::code).collect(Collectors.joining(", "));
        return new Refusal(
                ProblemType.STATUS_MAPPED_TWICE,
                "Leave each status under one operation only; under more than one stand: " + statuses + ".");
    }
}
