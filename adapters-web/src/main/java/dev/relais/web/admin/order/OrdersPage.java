package dev.relais.web.admin.order;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.relais.application.configure.ShowShops;
import dev.relais.application.inspect.BrowseOrders;
import dev.relais.domain.overview.OrderFilter;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.query.Cursors;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The list of orders; asked by htmx it answers with the table alone. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class OrdersPage {

    private static final int ROWS = 50;

    private final BrowseOrders browseOrders;
    private final ShowShops showShops;
    private final InstantSource time;

    @Inject
    OrdersPage(BrowseOrders browseOrders, ShowShops showShops, InstantSource time) {
        this.browseOrders = browseOrders;
        this.showShops = showShops;
        this.time = time;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(OrderList list);

        static native TemplateInstance page$table(OrderList list);
    }

    @GET
    @Path("orders")
    public TemplateInstance page(
            @RestQuery @DefaultValue("") String shop,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String after,
            @RestHeader("HX-Request") @Nullable String htmx) {
        OrderList list = list(shop, q, after);
        return htmx == null ? Templates.page(list) : Templates.page$table(list);
    }

    private OrderList list(String shop, String text, String after) {
        Instant now = time.instant();
        List<Shop> shops = showShops.all();
        Map<ShopCode, Shop> byCode = shops.stream().collect(Collectors.toMap(Shop::code, Function.identity()));
        Optional<ShopCode> code = Optional.of(shop).filter(ShopCode::isValid).map(ShopCode::new);
        OrderFilter filter =
                code.map(OrderFilter.ALL::of).orElse(OrderFilter.ALL).beginningWith(text);
        BrowseOrders.Page page = browseOrders.page(filter, Cursors.read(after), ROWS);
        ZoneId zone = shops.size() == 1 ? shops.get(0).profile().timeZone() : ZoneId.of("UTC");
        return new OrderList(
                page.orders().stream()
                        .map(order -> OrderRow.of(order, byCode, now))
                        .toList(),
                shops,
                code.map(ShopCode::value).orElse(""),
                filter.text(),
                after,
                page.next().map(Cursors::write).orElse(""),
                new Moment(now, now, zone));
    }
}
