package dev.relais.bootstrap.journey.hostile;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import dev.relais.bootstrap.fixture.ARelais;
import dev.relais.bootstrap.fixture.PageRoute;
import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.RawCall;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.hostile.HostileTexts;
import dev.relais.domain.hostile.Luck;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands in an address, in front of the question mark or behind it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Any address that is asked for")
class AnyQueryTest {

    private static final int USUAL_TRIES = 200;

    /** Every name that anything reads, and one that nothing does. */
    private static final List<String> NAMES = List.of(
            "shop",
            "order",
            "process",
            "level",
            "from",
            "until",
            "to",
            "after",
            "behind",
            "limit",
            "q",
            "state",
            "outcome",
            "operation",
            "channel",
            "hidden",
            "column",
            "done",
            "left",
            "by",
            "what",
            "period",
            "carrier",
            "deed",
            "saved",
            "version",
            "ran",
            "switched",
            "revoked",
            "failed",
            "signedOut",
            "odd");

    /** Those that reach the database. */
    private static final List<String> USUAL_NAMES =
            List.of("q", "shop", "order", "channel", "from", "until", "to", "after", "behind", "by", "carrier");

    private static final List<String> LISTS = List.of(
            "/api/v1/orders",
            "/api/v1/log",
            "/api/v1/log.csv",
            "/api/v1/runs",
            "/api/v1/statuses",
            "/api/v1/orders/1001");

    private static final List<String> ADMIN_LISTS = List.of(
            "/api/v1/admin/orders",
            "/api/v1/admin/shops",
            "/api/v1/admin/shops/*",
            "/api/v1/admin/shops/*/log",
            "/api/v1/admin/shops/*/log.csv",
            "/api/v1/admin/shops/*/runs",
            "/api/v1/admin/shops/*/mappings",
            "/api/v1/admin/shops/*/carriers",
            "/api/v1/admin/shops/*/channels",
            "/api/v1/admin/shops/*/cancel-reasons",
            "/api/v1/admin/shops/*/statuses",
            "/api/v1/admin/shops/*/api-keys");

    private static final List<String> MOMENTS = List.of(
            "2026-11-23T10:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "+294277-01-01T00:00:00Z",
            "-004713-01-01T00:00:00Z",
            "");

    private static final List<String> DATES = List.of(
            "2026-11-23",
            "0000-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "10000-01-01",
            "2026-02-30",
            "2026-11-23T10:00:00+01:00",
            "9999-12-31T23:59:59-18:00",
            "+999999999-12-31T23:59",
            "-999999999-01-01T00:00",
            "+294277-01-01T00:00",
            "1970-01-01T00:00:00+18:00",
            "9223372036854775807",
            "-9223372036854775808",
            "200",
            "0",
            "-1",
            "2147483648");

    private ARelais relais;
    private List<String> visitor;

    @BeforeEach
    void connect() throws IOException {
        relais = ARelais.shop("batch");
        relais.declare("1001", relais.store() * 1000 + 1, "4", "T1").then().statusCode(202);
        visitor = Visitor.signedIn();
    }

    @Test
    @DisplayName("S23 is answered as it is or refused, whatever is put into it")
    void anything() {
        List<String> pages = PageRoute.all().stream()
                .filter(PageRoute::isGet)
                .map(route -> route.of(relais.code()))
                .distinct()
                .sorted()
                .toList();
        Broken broken = new Broken();
        for (int number = 0; number < Luck.tries(USUAL_TRIES); number++) {
            Luck luck = Luck.ofTry(number);
            RawCall call = luck.oneIn(2) ? page(luck, luck.of(pages)) : list(luck);
            broken.tryOut(luck, call, () -> isAnswered(call));
        }
        broken.isNothing();
    }

    @Test
    @DisplayName("S23 lets no SQL through, in any parameter of any list")
    void everyParameter() {
        Broken broken = new Broken();
        int number = 0;
        for (String path :
                List.of("/api/v1/orders", "/api/v1/log", "/orders", "/processes/log", "/shops", "/activity")) {
            for (String name : NAMES) {
                String value = HostileTexts.SQL.get(number++ % HostileTexts.SQL.size());
                RawCall call = asked(path, name, value);
                broken.tryOut(Luck.of(0), call, () -> isAnswered(call));
            }
        }
        broken.isNothing();
    }

    @Test
    @DisplayName("S23 finds nothing by what is no part of it, whatever it means in SQL")
    void findsNothing() {
        Broken broken = new Broken();
        for (String value : HostileTexts.SQL) {
            for (RawCall call : List.of(
                    asked("/api/v1/orders", "q", value),
                    asked("/api/v1/orders", "channel", value),
                    asked("/api/v1/log", "order", value))) {
                broken.tryOut(
                        Luck.of(0), call, () -> assertThat(call.send().text()).doesNotContain("1001", "T1"));
            }
        }
        assertThat(asked("/api/v1/orders", "q", "1001"))
                .satisfies(call -> assertThat(call.send().text()).contains("T1"));
        broken.isNothing();
    }

    private RawCall asked(String path, String name, String value) {
        boolean isShops = path.startsWith("/api/");
        return RawCall.get(
                path + "?" + name + "=" + encoded(value),
                isShops ? List.of("Authorization: " + relais.bearer()) : visitor);
    }

    private RawCall page(Luck luck, String path) {
        List<String> headers = new ArrayList<>(visitor);
        if (luck.oneIn(4)) {
            headers.add("HX-Request: true");
        }
        if (luck.oneIn(10)) {
            headers.add("Cookie: relais-theme=" + encoded(value(luck)) + "; relais-language=" + encoded(value(luck)));
        }
        return RawCall.get(path.replace("/x", "/" + segment(luck)) + query(luck), headers);
    }

    private RawCall list(Luck luck) {
        boolean isAdmins = luck.oneIn(2);
        String path =
                luck.of(isAdmins ? ADMIN_LISTS : LISTS).replace("*", luck.oneIn(4) ? segment(luck) : relais.code());
        return RawCall.get(
                path + query(luck),
                List.of("Authorization: " + (isAdmins ? Visitor.administrator() : relais.bearer())));
    }

    private String segment(Luck luck) {
        return switch (luck.below(4)) {
            case 0 -> id(luck);
            case 1 -> "1001";
            default -> {
                String encoded = encoded(HostileTexts.any(luck));
                yield encoded.isEmpty() || encoded.length() > 3_000 ? "%20" : encoded;
            }
        };
    }

    private static String id(Luck luck) {
        return UUID.nameUUIDFromBytes(luck.bytes(16)).toString();
    }

    private static String name(Luck luck) {
        return luck.oneIn(20) ? encoded(HostileTexts.any(luck)) : luck.of(luck.oneIn(2) ? NAMES : USUAL_NAMES);
    }

    private String query(Luck luck) {
        StringBuilder query = new StringBuilder("?");
        for (int left = 1 + luck.below(4); left > 0; left--) {
            String value = encoded(value(luck));
            query.append(name(luck)).append('=').append(value).append('&');
        }
        query.append(
                luck.oneIn(8)
                        ? luck.of(List.of(
                                "q=%ff%fe", "q=%00", "after=%C0%AF", "shop=%ED%A0%80", "&&==", "q", "order=%E2%82"))
                        : "");
        return query.length() > 3_000 ? query.substring(0, 3_000).replaceAll("%.?$", "") : query.toString();
    }

    private String value(Luck luck) {
        return switch (luck.below(6)) {
            case 0 -> cursor(luck);
            case 1 -> luck.of(DATES);
            case 2 -> luck.of(List.of(relais.code(), "sync", "info", "ship", "failed", "24h", "1001", "Amazon", ""));
            case 3 -> luck.of(HostileTexts.SQL);
            default -> HostileTexts.any(luck);
        };
    }

    private String cursor(Luck luck) {
        String first = luck.of(MOMENTS);
        String second =
                luck.of(List.of(relais.code(), "event", "run", "step", id(luck), "a'b", HostileTexts.any(luck)));
        String third = luck.of(List.of("1001", "9223372036854775807", "-1", "run", HostileTexts.any(luck)));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((first + "\n" + second + "\n" + third).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void isAnswered(RawCall call) throws IOException {
        RawCall.Answer answer = call.send();
        boolean isPage = !call.target().startsWith("/api/");
        assertThat(answer.status()).as(answer.text()).isIn(200, 302, 303, 307, 400, 403, 404, 405, 409, 414);
        if (answer.status() == 200 || answer.status() == 404) {
            assertThat(answer.body()).as("an answer that says something").isNotEmpty();
        }
        if (isPage) {
            Visitor.seesNoMarkup(answer);
        }
    }
}
