package dev.relais.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.Postgres;
import dev.relais.bootstrap.fixture.RunningRelais;
import io.restassured.RestAssured;

/** P25: how long the screens take with a million orders and fifty thousand failures, whole answers over one connection. */
final class Screens {

    private static final double GOAL_MILLIS = 100;
    private static final int SHOPS = 20;
    private static final int ROUNDS = 3;
    private static final int EACH = Integer.getInteger("relais.bench.each", 70);
    private static final int WARM_UP = 30;
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private Screens() {}

    static void measure(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Postgres postgres = new Postgres(directory);
                RunningRelais relais =
                        RunningRelais.on(directory, settings(postgres)).ready()) {
            RestAssured.baseURI = "http://" + relais.address().getHost();
            RestAssured.port = relais.address().getPort();
            List<ARelais> shops = IntStream.range(0, SHOPS)
                    .mapToObj(each -> ARelais.shop("batch"))
                    .toList();
            System.out.printf("Filling: %,d orders, %,d failures.%n", LargeData.ORDERS, LargeData.FAILURES);
            LargeData.fill(postgres, shops.stream().map(ARelais::code).toList());
            Visitor visitor = Visitor.signedIn(relais.address());
            report(
                    rounds(
                            visitor,
                            addresses(visitor, shops.get(0).code(), shops.get(1).code())),
                    postgres);
        }
    }

    private static Map<String, Samples> rounds(Visitor visitor, List<String> addresses) {
        Map<String, Samples> samples = new LinkedHashMap<>();
        addresses.forEach(address -> {
            samples.put(address, new Samples());
            IntStream.range(0, WARM_UP).forEach(again -> visitor.time(address, expected(address)));
        });
        for (int round = 0; round < ROUNDS; round++) {
            addresses.forEach(address -> IntStream.range(0, EACH)
                    .forEach(again -> samples.get(address).add(visitor.time(address, expected(address)))));
        }
        return samples;
    }

    private static List<Integer> expected(String address) {
        return address.endsWith("/nobody-knows") ? List.of(404) : List.of(200);
    }

    /** One of each screen, its filters, and pages far behind the first. */
    private static List<String> addresses(Visitor visitor, String big, String small) {
        List<String> addresses = new ArrayList<>(List.of(
                "/",
                "/?period=7d",
                "/?period=30d",
                "/orders",
                "/orders?state=queued",
                "/orders?state=sent",
                "/orders?state=open",
                "/orders?state=succeeded",
                "/orders?state=failed",
                "/orders?sort=oldest",
                "/orders?state=failed&sort=oldest",
                "/orders?state=failed&shop=" + small,
                "/orders?shop=" + big,
                "/orders?shop=" + small + "&channel=amazon",
                "/orders?channel=manomano&state=failed",
                "/orders?q=B-77",
                "/orders?q=R-123456",
                "/orders?q=nothing-begins-like-this",
                "/orders?from=" + LocalDate.now(ZoneOffset.UTC).minusDays(40) + "&until="
                        + LocalDate.now(ZoneOffset.UTC).minusDays(39),
                "/orders/" + big + "/B-500002",
                "/orders/" + big + "/B-500000",
                "/orders/" + big + "/nobody-knows",
                "/problems",
                "/problems/ticket_failed",
                "/problems/ticket_failed?shop=" + big,
                "/problems/ticket_failed/plan",
                "/shops",
                "/shops/new",
                "/shops/" + big,
                "/shops/" + big + "/mapping",
                "/shops/" + big + "/carriers",
                "/processes",
                "/processes?process=digest",
                "/processes?shop=" + small + "&process=tickets",
                "/processes/log?shop=" + big,
                "/processes/log?shop=" + big + "&level=warning",
                "/activity",
                "/activity?what=key_issued",
                "/mapping",
                "/orders/" + big + "/B-500002/correct",
                "/settings",
                "/settings/users",
                "/settings/keys",
                "/settings/notifications",
                "/settings/data",
                "/settings/sandbox",
                "/settings/system"));
        addresses.add(far(visitor, "/orders", 30));
        addresses.add(far(visitor, "/orders?state=failed", 30));
        addresses.add(far(visitor, "/activity", 30));
        addresses.add(far(visitor, "/processes", 30));
        addresses.add(far(visitor, "/processes/log?shop=" + big, 30));
        return addresses;
    }

    /** The page so many pages behind this one. */
    private static String far(Visitor visitor, String address, int pages) {
        String page = address;
        for (int turned = 0; turned < pages; turned++) {
            Matcher next = NEXT.matcher(visitor.read(page));
            if (!next.find()) {
                throw new IllegalStateException(page + " has no page behind it");
            }
            page = next.group(1).replace("&amp;", "&");
        }
        return page;
    }

    private static void report(Map<String, Samples> samples, Postgres postgres) throws IOException {
        Results results = new Results("screens", Machine.here());
        results.fact("orders", postgres.count("select count(*) from shop_order"));
        results.fact("open failures", postgres.count("select count(*) from failure where closed_at is null"));
        results.fact("unsent updates", postgres.count("select count(*) from order_task where attempt is null"));
        results.fact(
                "updates waiting for confirmation",
                postgres.count("select count(*) from order_task where attempt is not null"));
        results.fact("steps of timelines", postgres.count("select count(*) from order_event"));
        samples.forEach((address, each) ->
                results.line(shortened(address), each.millis(0.5), each.millis(0.99), "ms", GOAL_MILLIS, each.size()));
        results.write();
    }

    private static String shortened(String address) {
        return address.replaceAll("shop-[0-9a-f-]{36}", "…")
                .replaceAll("after=[^&]+", "after=…")
                .replaceAll("behind=[^&]+", "behind=…");
    }

    private static Map<String, String> settings(Postgres postgres) {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres");
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "none");
        List.of("SYNC", "TICKETS", "DIGEST", "CLEANUP")
                .forEach(each -> settings.put("RELAIS_" + each + "_EVERY", "off"));
        settings.put("RELAIS_SECRET_KEY", KEY);
        settings.put("QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", KEY);
        settings.put("RELAIS_ADMIN_USERNAME", ARelais.ADMIN);
        settings.put("RELAIS_ADMIN_PASSWORD", ARelais.PASSWORD);
        settings.put("RELAIS_SHOPPING_FEED_URL", "http://127.0.0.1:9");
        return settings;
    }
}
