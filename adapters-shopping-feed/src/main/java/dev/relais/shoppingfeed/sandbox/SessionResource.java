package dev.relais.shoppingfeed.sandbox;

import java.time.InstantSource;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who is calling and which stores there are: any name and password will do, but for a password "wrong". */
@Path(Links.PREFIX + "/v1")
class SessionResource {

    private final Ledger ledger;
    private final InstantSource time;
    private final CurrentCall call;

    @Inject
    SessionResource(Ledger ledger, InstantSource time, CurrentCall call) {
        this.ledger = ledger;
        this.time = time;
        this.call = call;
    }

    @GET
    @Path("/ping")
    public Response ping() {
        return Reply.of(200, Json.object().put("timestamp", Json.time(time.instant())))
                .response();
    }

    @POST
    @Path("/auth")
    public Response authenticate(byte[] body) {
        return authenticated((ObjectNode) Wish.tree(call.carrying(body))).response();
    }

    @GET
    @Path("/me")
    public Response me(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        var me = Json.object()
                .put("login", "sandbox")
                .put("email", "sandbox@example.invalid")
                .put("token", Bearer.of(authorization).orElseThrow().value())
                .put("language", "en_US");
        me.putArray("roles").add("user");
        me.set("_links", Links.self(Links.PREFIX + "/v1/me"));
        var account = Json.object().put("id", 1);
        account.set("_links", Links.self(Links.PREFIX + "/v1/account/1"));
        var embedded = me.putObject("_embedded");
        embedded.set("account", account);
        embedded.set(
                "store",
                Json.array(ledger.at(
                        now -> ledger.stores().stream().map(Store::json).toList())));
        return Reply.of(200, me).response();
    }

    static Reply authenticated(ObjectNode credentials) {
        if (!Json.text(credentials, "grant_type").equals("password")) {
            return Reply.malformed("Unknown grant type, only \"password\" is supported");
        }
        var username = Json.text(credentials, "username");
        var password = Json.text(credentials, "password");
        if (username.isEmpty() || password.isEmpty() || password.equals("wrong")) {
            return Reply.problem(401, "Not Authorized", "Invalid username or password");
        }
        var token = Json.object().put("access_token", "sandbox-" + username).put("token_type", "Bearer");
        return Reply.of(200, token);
    }
}
