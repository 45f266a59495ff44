package dev.relais.web.admin.process;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.relais.application.configure.ShowShops;
import dev.relais.application.inspect.ReadLog;
import dev.relais.domain.overview.LogPosition;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.web.admin.page.Misread;
import dev.relais.web.admin.page.Visit;
import dev.relais.web.csv.CsvFile;
import dev.relais.web.csv.LogCsv;
import dev.relais.web.query.Cursors;
import dev.relais.web.signin.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.NullUnmarked;

/** The log of a shop: steps of its orders and what its runs wrote down, the latest first, and the same as a file (R41). */
@Path("/processes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@Blocking
@Singleton
class LogPage {

    private static final int ROWS = 50;

    private final ReadLog readLog;
    private final ShowShops showShops;
    private final InstantSource time;

    @Inject
    LogPage(ReadLog readLog, ShowShops showShops, InstantSource time) {
        this.readLog = readLog;
        this.showShops = showShops;
        this.time = time;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance log(LogView view);
    }

    /** What stands behind the question mark. */
    @NullUnmarked
    static class Asked {

        @RestQuery
        @DefaultValue("")
        public String shop;

        @RestQuery
        @DefaultValue("")
        public String order;

        @RestQuery
        @DefaultValue("")
        public String process;

        @RestQuery
        @DefaultValue("")
        public String level;

        @RestQuery
        @DefaultValue("")
        public String from;

        @RestQuery
        @DefaultValue("")
        public String until;

        /** Of the shop that is named, else of the only one there is, if there is only one. */
        LogSearch search(List<Shop> shops) {
            String code =
                    shop.isEmpty() && shops.size() == 1 ? shops.get(0).code().value() : shop;
            return new LogSearch(code, order, process, level, from, until);
        }
    }

    @GET
    @Path("log")
    public TemplateInstance page(@BeanParam Asked asked, @RestQuery @DefaultValue("") String after) {
        List<Shop> shops = showShops.all();
        LogSearch search = asked.search(shops);
        Instant now = time.instant();
        ZoneId zone = Visit.zone(ZoneOffset.UTC);
        Optional<LogPosition> behind = Cursors.readPosition(after);
        Optional<ShopCode> code = named(shops, search).map(Shop::code);
        Optional<ReadLog.Page> page = code.filter(any -> search.misread().isEmpty())
                .map(shop -> readLog.page(search.filter(shop, zone), behind, ROWS));
        List<LogRow> rows = page.stream()
                .flatMap(each -> each.lines().stream())
                .map(line -> LogRow.of(code.orElseThrow(), line, now, zone))
                .toList();
        String next = page.flatMap(ReadLog.Page::next).map(Cursors::write).orElse("");
        return Templates.log(new LogView(shops, search, rows, behind.isEmpty(), next));
    }

    /** Everything the search lets through; 404 for a shop that is not there, 400 for a search that cannot be understood. */
    @GET
    @Path("log.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    public Response csv(@BeanParam Asked asked) {
        List<Shop> shops = showShops.all();
        LogSearch search = asked.search(shops);
        Misread.refuse(search.misread());
        return named(shops, search)
                .map(shop -> LogCsv.download(readLog, search.filter(shop.code(), Visit.zone(ZoneOffset.UTC))))
                .orElseGet(() -> Response.status(404).build());
    }

    private static Optional<Shop> named(List<Shop> shops, LogSearch search) {
        return shops.stream()
                .filter(shop -> shop.code().value().equals(search.shop()))
                .findFirst();
    }
}
