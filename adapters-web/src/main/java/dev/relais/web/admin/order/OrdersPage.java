package dev.relais.web.admin.order;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.configure.ShowShops;
import dev.relais.application.inspect.BrowseOrders;
import dev.relais.domain.bulk.BulkDeed;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Misread;
import dev.relais.web.admin.page.Moment;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.csv.CsvFile;
import dev.relais.web.query.Cursors;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The list of orders; asked by htmx it answers with the table alone. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class OrdersPage {

    private static final int ROWS = 50;
    private static final BrowseOrders.Page NOTHING = new BrowseOrders.Page(List.of(), Optional.empty());

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

        static native TemplateInstance page(OrderList list, @Nullable Done done);

        static native TemplateInstance page$table(OrderList list);
    }

    /** What became of the selected; nothing was selected if none was dealt with and none left out. */
    record Done(BulkDeed deed, long done, long left) {

        /** @param done null if nothing was asked for */
        static @Nullable Done of(@Nullable Long done, long left, String deed) {
            return done == null
                    ? null
                    : new Done(deed.equals(BulkDeed.DISMISS.word()) ? BulkDeed.DISMISS : BulkDeed.RESEND, done, left);
        }
    }

    @GET
    @Path("orders")
    public Response page(
            @BeanParam Asked asked,
            @RestQuery @DefaultValue("") String after,
            @RestQuery @Nullable Long done,
            @RestQuery @DefaultValue("0") long left,
            @RestQuery @DefaultValue("") String deed,
            @RestQuery boolean go,
            @RestHeader("HX-Request") @Nullable String htmx) {
        OrderList list = list(asked.search(), after);
        Optional<OrderRow> only = go ? list.only() : Optional.empty();
        if (only.isPresent()) {
            return Response.seeOther(URI.create(only.get().address())).build();
        }
        TemplateInstance page =
                htmx == null ? Templates.page(list, Done.of(done, left, deed)) : Templates.page$table(list);
        return Response.ok(page.render()).build();
    }

    /** The orders of the list, all of them, as a file; none of a search that cannot be understood. */
    @GET
    @Path("orders.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    public Response csv(@BeanParam Asked asked) {
        OrderSearch search = asked.search();
        Misread.refuse(search.misread());
        return Response.ok(new OrdersCsv(browseOrders, search.filter(zone(showShops.all()))))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"")
                .build();
    }

    /** What stands behind the question mark. */
    @NullUnmarked
    static class Asked {

        @RestQuery
        @DefaultValue("")
        public String shop;

        @RestQuery
        @DefaultValue("")
        public String state;

        @RestQuery
        @DefaultValue("")
        public String operation;

        @RestQuery
        @DefaultValue("")
        public String channel;

        @RestQuery
        @DefaultValue("")
        public String from;

        @RestQuery
        @DefaultValue("")
        public String until;

        @RestQuery
        @DefaultValue("")
        public String q;

        @RestQuery
        @DefaultValue("")
        public String sort;

        @RestQuery
        @DefaultValue("")
        public String hidden;

        /** From the form that chooses columns: those that are to be seen. */
        @RestQuery
        public List<String> column;

        OrderSearch search() {
            return new OrderSearch(shop, state, operation, channel, from, until, q, sort, leftOut());
        }

        private String leftOut() {
            return column == null || column.isEmpty()
                    ? hidden
                    : Stream.of(OrderSearch.Column.values())
                            .map(OrderSearch.Column::word)
                            .filter(word -> !column.contains(word))
                            .collect(Collectors.joining(","));
        }
    }

    /** Where the days of the filter begin; the same in the list and in its file. */
    private static ZoneId zone(List<Shop> shops) {
        return Visit.zone(shops.size() == 1 ? shops.get(0).profile().timeZone() : ZoneOffset.UTC);
    }

    private OrderList list(OrderSearch search, String after) {
        Instant now = time.instant();
        List<Shop> shops = showShops.all();
        Map<ShopCode, Shop> byCode = shops.stream().collect(Collectors.toMap(Shop::code, Function.identity()));
        ZoneId zone = zone(shops);
        BrowseOrders.Page page = search.misread().isEmpty()
                ? browseOrders.page(search.filter(zone), Cursors.read(after), ROWS)
                : NOTHING;
        Set<ShopCode> refused = browseOrders.refused(page.orders());
        return new OrderList(
                page.orders().stream()
                        .map(order -> OrderRow.of(order, byCode, refused, now))
                        .toList(),
                shops,
                search,
                after,
                page.next().map(Cursors::write).orElse(""),
                new Moment(now, now, zone));
    }
}
