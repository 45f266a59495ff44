package dev.relais.web.admin.people;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Semaphore;

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

import dev.relais.application.access.HelpForgetful;
import dev.relais.application.access.MailPasswordLinks;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.signin.RequestActor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where somebody says that he has forgotten his password. The answer is the same for everybody, and comes before anything is looked up. */
@Path("/forgotten-password")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Blocking
@Singleton
class ForgottenPage {

    private static final Logger LOG = Logger.getLogger(ForgottenPage.class);

    /** A mail server that keeps silent holds a thread for each. */
    private static final int MOST_AT_ONCE = 8;

    private final HelpForgetful helpForgetful;
    private final MailPasswordLinks mailPasswordLinks;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    @Inject
    ForgottenPage(HelpForgetful helpForgetful, MailPasswordLinks mailPasswordLinks) {
        this.helpForgetful = helpForgetful;
        this.mailPasswordLinks = mailPasswordLinks;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance forgotten(boolean isSetUp, boolean asked);
    }

    @GET
    public TemplateInstance page(@RestQuery boolean asked) {
        return Templates.forgotten(mailPasswordLinks.isSetUp(), asked);
    }

    @POST
    public Response ask(@RestForm @DefaultValue("") String name, RoutingContext context) {
        String stripped = name.strip();
        String address = RequestActor.address(context);
        if (mailPasswordLinks.isSetUp() && helpForgetful.mayAsk(stripped, address)) {
            helpLater(stripped, address, Visit.locale());
        }
        return Response.seeOther(URI.create("/forgotten-password?asked=true")).build();
    }

    private void helpLater(String name, String address, Locale language) {
        if (!places.tryAcquire()) {
            LOG.warnf("%d mails to people who forgot their password are under way; one more is not sent", MOST_AT_ONCE);
            return;
        }
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                helpForgetful.help(name, address, language);
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Somebody forgot his password and was not helped; he may ask again");
            } finally {
                places.release();
            }
        });
    }
}
