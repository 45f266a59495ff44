package dev.relais.web.admin.mapping;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.configure.ShowShops;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.web.admin.page.TypedText;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;

/** The way to the mapping of a shop: to that of the only one there is, else to the one that is chosen. */
@Path("/mapping")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class MappingsPage {

    private static final int ROWS = 50;

    private final ShowShops showShops;

    @Inject
    MappingsPage(ShowShops showShops) {
        this.showShops = showShops;
    }

    /** A shop and what its statuses tell. */
    record Line(Shop shop, List<Meaning> meanings) {

        static Line of(Shop shop) {
            return new Line(
                    shop,
                    List.of(Operation.values()).stream()
                            .map(operation -> new Meaning(
                                    operation,
                                    String.join(
                                            ", ",
                                            shop.mapping().statusesFor(operation).stream()
                                                    .map(ShopStatus::code)
                                                    .toList())))
                            .filter(meaning -> !meaning.statuses().isEmpty())
                            .toList());
        }
    }

    /** The statuses that tell it, in one line. */
    record Meaning(Operation operation, String statuses) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance mappings(List<Line> lines, String q, boolean isFirst, String next);
    }

    @GET
    public Response page(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String after) {
        ShowShops.Page page = showShops.page(TypedText.wanted(q), TypedText.read(after, ShopCode::new), ROWS);
        boolean isOnlyOne = q.isBlank() && after.isEmpty() && page.shops().size() == 1;
        if (isOnlyOne) {
            return Response.seeOther(URI.create("/shops/" + page.shops().get(0).code() + "/mapping"))
                    .build();
        }
        return Response.ok(Templates.mappings(
                                page.shops().stream().map(Line::of).toList(),
                                q,
                                after.isEmpty(),
                                page.next().map(ShopCode::value).orElse(""))
                        .render())
                .build();
    }
}
