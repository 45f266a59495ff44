package dev.relais.web.admin.people;

import java.net.URI;
import java.util.List;
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

import dev.relais.application.access.ManageUsers;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Who signs in and what each may do; what cannot be done is told, and a password is never shown again. */
@Path("/settings/users")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class UsersPage {

    private static final int UNPROCESSABLE = 422;

    private final ManageUsers manageUsers;

    @Inject
    UsersPage(ManageUsers manageUsers) {
        this.manageUsers = manageUsers;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance users(
                List<User> users, List<Role> roles, ManageUsers.Result result, String name, boolean done);
    }

    @GET
    public TemplateInstance page(@RestQuery boolean done) {
        return page(ManageUsers.Result.DONE, "", done);
    }

    @POST
    @Path("add")
    public Response add(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String role,
            @RestForm @DefaultValue("") String password) {
        String stripped = name.strip();
        return User.isName(stripped)
                ? answer(manageUsers.add(new User(stripped, role(role)), new Password(password)), stripped)
                : answer(ManageUsers.Result.UNKNOWN, stripped);
    }

    @POST
    @Path("role")
    public Response changeRole(@RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String role) {
        return answer(manageUsers.changeRole(name, role(role)), "");
    }

    @POST
    @Path("password")
    public Response changePassword(
            @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String password) {
        return answer(manageUsers.changePassword(name, new Password(password)), "");
    }

    @POST
    @Path("remove")
    public Response remove(@RestForm @DefaultValue("") String name) {
        return answer(manageUsers.remove(name), "");
    }

    private Response answer(ManageUsers.Result result, String name) {
        return result == ManageUsers.Result.DONE
                ? Response.seeOther(URI.create("/settings/users?done=true")).build()
                : Response.status(UNPROCESSABLE)
                        .entity(page(result, name, false).render())
                        .build();
    }

    private TemplateInstance page(ManageUsers.Result result, String name, boolean done) {
        return Templates.users(manageUsers.all(), List.of(Role.values()), result, name, done);
    }

    /** The least if it is none that there is. */
    private static Role role(String word) {
        return Stream.of(Role.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(Role.VIEWER);
    }
}
