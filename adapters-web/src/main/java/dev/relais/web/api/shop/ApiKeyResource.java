package dev.relais.web.api.shop;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.access.HandOutApiKeys;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;
import dev.relais.web.signin.Roles;

/** The API keys of a shop. */
@Path(ShopAddress.SHOPS + "/{code}/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Singleton
class ApiKeyResource {

    private final HandOutApiKeys handOutApiKeys;

    @Inject
    ApiKeyResource(HandOutApiKeys handOutApiKeys) {
        this.handOutApiKeys = handOutApiKeys;
    }

    @GET
    public ApiKeyJson.ListJson list(String code) {
        return handOutApiKeys
                .list(ShopAddress.read(code))
                .map(keys -> new ApiKeyJson.ListJson(
                        keys.stream().map(ApiKeyJson::of).toList()))
                .orElseThrow(ShopAddress::unknown);
    }

    @POST
    public Response issue(String code) {
        HandOutApiKeys.Issued issued =
                handOutApiKeys.issue(ShopAddress.read(code)).orElseThrow(ShopAddress::unknown);
        URI address = URI.create(
                ShopAddress.SHOPS + "/" + code + "/api-keys/" + issued.key().id());
        return Response.created(address)
                .entity(ApiKeyJson.IssuedJson.of(issued))
                .build();
    }

    @DELETE
    @Path("{keyId}")
    public void revoke(String code, String keyId) {
        boolean revoked = id(keyId)
                .map(id -> handOutApiKeys.revoke(ShopAddress.read(code), id))
                .orElse(false);
        if (!revoked) {
            throw new Refusal(ProblemType.NOT_FOUND, "The shop has no API key of that id; it may be revoked already.");
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
