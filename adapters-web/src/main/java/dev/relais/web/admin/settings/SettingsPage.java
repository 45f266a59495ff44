package dev.relais.web.admin.settings;

import java.net.URI;
import java.util.Comparator;
import java.util.stream.Stream;

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

import dev.relais.application.access.ChangeOwnPassword;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.audit.Actor;
import dev.relais.domain.audit.CurrentActor;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** How somebody reads Relais, his own password, and the way to all other settings. */
@Path("/settings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class SettingsPage {

    private static final int UNPROCESSABLE = 422;

    private final SecurityIdentity identity;
    private final CurrentActor current;
    private final ChangeOwnPassword changeOwnPassword;

    @Inject
    SettingsPage(SecurityIdentity identity, CurrentActor current, ChangeOwnPassword changeOwnPassword) {
        this.identity = identity;
        this.current = current;
        this.changeOwnPassword = changeOwnPassword;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance settings(Role role, ChangeOwnPassword.@Nullable Result problem);
    }

    @GET
    public TemplateInstance page() {
        return page(null);
    }

    /** Whoever changed it signs in again with the new one. */
    @POST
    @Path("password")
    public Response changePassword(
            @RestForm @DefaultValue("") String password, @RestForm @DefaultValue("") String newPassword) {
        Actor actor = current.actor();
        ChangeOwnPassword.Result result = changeOwnPassword.change(
                actor.name(), new Password(password), new Password(newPassword), actor.address());
        return result == ChangeOwnPassword.Result.DONE
                ? Response.seeOther(URI.create("/sign-in?passwordSet=true")).build()
                : Response.status(UNPROCESSABLE).entity(page(result).render()).build();
    }

    private TemplateInstance page(ChangeOwnPassword.@Nullable Result problem) {
        Role role = Stream.of(Role.values())
                .filter(each -> identity.hasRole(each.word()))
                .max(Comparator.naturalOrder())
                .orElse(Role.VIEWER);
        return Templates.settings(role, problem);
    }
}
