package dev.relais.web.admin.settings;

import java.util.Comparator;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.domain.access.Role;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** How somebody reads Relais, and the way to all other settings. */
@Path("/settings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class SettingsPage {

    private final SecurityIdentity identity;

    @Inject
    SettingsPage(SecurityIdentity identity) {
        this.identity = identity;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance settings(Role role);
    }

    @GET
    public TemplateInstance page() {
        return Templates.settings(Stream.of(Role.values())
                .filter(role -> identity.hasRole(role.word()))
                .max(Comparator.naturalOrder())
                .orElse(Role.VIEWER));
    }
}
