package dev.relais.web.admin.people;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

import dev.relais.application.access.HandOutPasswordLinks;
import dev.relais.application.access.MailPasswordLinks;
import dev.relais.application.access.ManageUsers;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.PasswordLink;
import dev.relais.domain.access.Role;
import dev.relais.domain.access.User;
import dev.relais.domain.shop.MailAddress;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.TypedText;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.mail.Links;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Who signs in and what each may do; what cannot be done is told. A password is never shown again, and a link to set one only when it is
 * made.
 */
@Path("/settings/users")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class UsersPage {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final ManageUsers manageUsers;
    private final HandOutPasswordLinks handOutPasswordLinks;
    private final MailPasswordLinks mailPasswordLinks;
    private final Links links;
    private final InstantSource time;

    @Inject
    UsersPage(
            ManageUsers manageUsers,
            HandOutPasswordLinks handOutPasswordLinks,
            MailPasswordLinks mailPasswordLinks,
            Links links,
            InstantSource time) {
        this.manageUsers = manageUsers;
        this.handOutPasswordLinks = handOutPasswordLinks;
        this.mailPasswordLinks = mailPasswordLinks;
        this.links = links;
        this.time = time;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance users(UsersView view);
    }

    @GET
    public TemplateInstance page(@RestQuery boolean done) {
        return page(ManageUsers.Result.DONE, "", done, null);
    }

    @POST
    @Path("invite")
    public Response invite(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String role,
            @RestForm @DefaultValue("") String mailAddress) {
        String stripped = name.strip();
        if (!User.isName(stripped)) {
            return answer(ManageUsers.Result.UNKNOWN, stripped);
        }
        Optional<Optional<MailAddress>> address = address(mailAddress);
        if (address.isEmpty()) {
            return answer(ManageUsers.Result.MAIL_ADDRESS_UNUSABLE, stripped);
        }
        return handOutPasswordLinks
                .invite(new User(stripped, role(role)), address.get())
                .map(this::show)
                .orElseGet(() -> answer(ManageUsers.Result.NAME_TAKEN, stripped));
    }

    /** A link for somebody who is invited or has forgotten his password. */
    @POST
    @Path("link")
    public Response link(@RestForm @DefaultValue("") String name) {
        return handOutPasswordLinks.issue(name).map(this::show).orElseGet(() -> answer(ManageUsers.Result.UNKNOWN, ""));
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
    @Path("mail")
    public Response changeMailAddress(
            @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String mailAddress) {
        return answer(
                address(mailAddress)
                        .map(address -> manageUsers.changeMailAddress(name, address))
                        .orElse(ManageUsers.Result.MAIL_ADDRESS_UNUSABLE),
                "");
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

    private Response show(HandOutPasswordLinks.Issued issued) {
        MailPasswordLinks.Result mail = mailPasswordLinks.mail(issued, Visit.locale());
        UsersView.ShownLink shown = new UsersView.ShownLink(
                issued.link().user(), links.password(issued.token()), moment(issued.link()), mail);
        return Response.status(OK)
                .entity(page(ManageUsers.Result.DONE, "", false, shown).render())
                .build();
    }

    private Response answer(ManageUsers.Result result, String name) {
        return result == ManageUsers.Result.DONE
                ? Response.seeOther(URI.create("/settings/users?done=true")).build()
                : Response.status(UNPROCESSABLE)
                        .entity(page(result, name, false, null).render())
                        .build();
    }

    private TemplateInstance page(
            ManageUsers.Result result, String name, boolean done, UsersView.@Nullable ShownLink link) {
        Instant now = time.instant();
        Map<String, PasswordLink> open = handOutPasswordLinks.links();
        List<UserLine> lines = manageUsers.accounts().stream()
                .map(account -> new UserLine(
                        account,
                        Optional.ofNullable(open.get(account.user().name()))
                                .filter(each -> !each.isOver(now))
                                .map(this::moment)
                                .orElse(null)))
                .toList();
        return Templates.users(new UsersView(lines, result, name, done, link));
    }

    private Moment moment(PasswordLink link) {
        return new Moment(link.expiresAt(), time.instant(), Visit.zone(ZoneOffset.UTC));
    }

    /** An empty one if nothing was typed; empty if it is none. */
    private static Optional<Optional<MailAddress>> address(String typed) {
        String stripped = typed.strip();
        return stripped.isEmpty()
                ? Optional.of(Optional.empty())
                : TypedText.read(stripped, MailAddress::new).map(Optional::of);
    }

    /** The least if it is none that there is. */
    private static Role role(String word) {
        return Stream.of(Role.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(Role.VIEWER);
    }
}
