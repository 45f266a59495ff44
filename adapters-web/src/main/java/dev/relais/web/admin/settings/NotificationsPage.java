package dev.relais.web.admin.settings;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.configure.ShowShops;
import dev.relais.application.notify.SendTestMail;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.TypedText;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

/** Who is told of failures by mail (R39), and whether mails can be sent at all (R40). */
@Path("/settings/notifications")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Singleton
class NotificationsPage {

    private final ShowShops showShops;
    private final SendTestMail sendTestMail;
    private final String from;

    @Inject
    NotificationsPage(
            ShowShops showShops, SendTestMail sendTestMail, @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.showShops = showShops;
        this.sendTestMail = sendTestMail;
        this.from = from;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance notifications(
                List<Shop> shops, String q, boolean isFirst, String next, boolean isSetUp, String from);
    }

    private static final int ROWS = 50;

    @GET
    public TemplateInstance page(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String after) {
        ShowShops.Page page = showShops.page(TypedText.wanted(q), TypedText.read(after, ShopCode::new), ROWS);
        return Templates.notifications(
                page.shops(),
                q,
                after.isEmpty(),
                page.next().map(ShopCode::value).orElse(""),
                sendTestMail.isSetUp(),
                from);
    }
}
