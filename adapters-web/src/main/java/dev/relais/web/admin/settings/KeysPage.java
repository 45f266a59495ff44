package dev.relais.web.admin.settings;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.access.HandOutApiKeys;
import dev.relais.domain.access.ApiKey;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.TypedText;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The keys of all shops, to be looked over and revoked; they are made on the page of their shop. */
@Path("/settings/keys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class KeysPage {

    private final HandOutApiKeys handOutApiKeys;
    private final InstantSource time;

    @Inject
    KeysPage(HandOutApiKeys handOutApiKeys, InstantSource time) {
        this.handOutApiKeys = handOutApiKeys;
        this.time = time;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance keys(List<Line> lines, boolean isCut, int shown, boolean revoked);
    }

    private static final int SHOWN = 200;

    /** A key as a line of the list. */
    record Line(
            ApiKey key,
            Moment created,
            @Nullable Moment expires,
            boolean isExpired,
            @Nullable Moment used) {}

    @GET
    public TemplateInstance page(@RestQuery boolean revoked) {
        Instant now = time.instant();
        ZoneId zone = Visit.zone(ZoneOffset.UTC);
        List<ApiKey> keys = handOutApiKeys.latest(SHOWN + 1);
        List<Line> lines =
                keys.stream().limit(SHOWN).map(key -> line(key, now, zone)).toList();
        return Templates.keys(lines, keys.size() > SHOWN, SHOWN, revoked);
    }

    /** A key that is revoked already stays revoked. */
    @POST
    @Path("revoke")
    public Response revoke(@RestForm @DefaultValue("") String shop, @RestForm @DefaultValue("") String id) {
        TypedText.read(shop, ShopCode::new)
                .ifPresent(of -> TypedText.read(id, UUID::fromString).ifPresent(key -> handOutApiKeys.revoke(of, key)));
        return Response.seeOther(URI.create("/settings/keys?revoked=true")).build();
    }

    private static Line line(ApiKey key, Instant now, ZoneId zone) {
        return new Line(
                key,
                new Moment(key.createdAt(), now, zone),
                key.expiresAt() == null ? null : new Moment(key.expiresAt(), now, zone),
                key.isExpired(now),
                key.lastUsedAt() == null ? null : new Moment(key.lastUsedAt(), now, zone));
    }
}
