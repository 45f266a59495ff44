package dev.relais.web.admin.people;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.access.SetPasswordByLink;
import dev.relais.domain.access.LinkToken;
import dev.relais.domain.access.Password;
import dev.relais.domain.access.PasswordLink;
import dev.relais.web.signin.RequestActor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Where the holder of a link sets his password. Opening it changes nothing, so that whoever looks at links on the way uses none up; a link
 * that does nothing is answered alike, whatever it was once for.
 */
@Path("/password/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Blocking
@Singleton
class PasswordPage {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    private final SetPasswordByLink setPasswordByLink;

    @Inject
    PasswordPage(SetPasswordByLink setPasswordByLink) {
        this.setPasswordByLink = setPasswordByLink;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance password(String user, boolean refused);

        static native TemplateInstance over();
    }

    @GET
    public Response page(String token) {
        return form(new LinkToken(token), OK);
    }

    @POST
    public Response set(String token, @RestForm @DefaultValue("") String password, RoutingContext context) {
        LinkToken link = new LinkToken(token);
        return switch (setPasswordByLink.set(link, new Password(password), RequestActor.address(context))) {
            case DONE ->
                Response.seeOther(URI.create("/sign-in?passwordSet=true")).build();
            case PASSWORD_UNUSABLE -> form(link, UNPROCESSABLE);
            case LINK_OVER -> over();
        };
    }

    private Response form(LinkToken token, int status) {
        Optional<PasswordLink> open = setPasswordByLink.look(token);
        return open.map(link -> Response.status(status)
                        .entity(Templates.password(link.user(), status == UNPROCESSABLE)
                                .render())
                        .build())
                .orElseGet(PasswordPage::over);
    }

    private static Response over() {
        return Response.status(NOT_FOUND).entity(Templates.over().render()).build();
    }
}
