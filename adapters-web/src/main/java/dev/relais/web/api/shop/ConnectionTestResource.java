package dev.relais.web.api.shop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.configure.TestConnection;
import dev.relais.web.signin.Roles;
import io.smallrye.common.annotation.Blocking;

/** Asks Shopping Feed about a shop's connection while the administrator waits. */
@Path(ShopAddress.SHOPS + "/{code}/connection-test")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Singleton
class ConnectionTestResource {

    private final TestConnection testConnection;

    @Inject
    ConnectionTestResource(TestConnection testConnection) {
        this.testConnection = testConnection;
    }

    /** 200 also if the connection does not work: the test did. */
    @POST
    @Blocking
    public ConnectionJson test(String code) {
        return testConnection
                .test(ShopAddress.read(code))
                .map(ConnectionJson::of)
                .orElseThrow(ShopAddress::unknown);
    }
}
