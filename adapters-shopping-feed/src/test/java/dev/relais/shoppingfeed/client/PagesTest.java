package dev.relais.shoppingfeed.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.relais.domain.feed.TicketsAnswer;
import dev.relais.domain.ticket.Ticket;
import dev.relais.domain.ticket.TicketState;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("R30 how the tickets of a batch are read page by page")
class PagesTest {

    private static final String LIST = "/v1/store/1276/ticket";

    private static String page(String next, String tickets) {
        return "{\"_links\":{\"next\":" + next + "},\"_embedded\":{\"ticket\":" + tickets + "}}";
    }

    private static String ticket(String id) {
        return "{\"id\":\"" + id + "\",\"state\":\"succeed\",\"payload\":{\"id\":1}}";
    }

    private static String link(Object href) {
        return "{\"href\":\"" + href + "\"}";
    }

    private static TicketsAnswer tickets(ScriptedServer server, String base) {
        return AFeed.at(server.url(base)).tickets(AFeed.ACCESS, AFeed.BATCH);
    }

    private static List<Ticket> read(TicketsAnswer answer) {
        assertThat(answer).isInstanceOf(TicketsAnswer.Read.class);
        return ((TicketsAnswer.Read) answer).tickets();
    }

    @ParameterizedTest(name = "base {0}, link {1}")
    @CsvSource({
        "'',       /v1/store/1276/ticket?page=2&limit=50&batchId=b-1",
        "'',       ?page=2&limit=50&batchId=b-1",
        "'',       /v1/store/1276/ticket?page=2&limit=50",
        "'',       HOST/v1/store/1276/ticket?page=2&limit=50&batchId=b-1",
        "/sandbox, /v1/store/1276/ticket?page=2&limit=50&batchId=b-1",
        "/sandbox, /sandbox/v1/store/1276/ticket?page=2&limit=50&batchId=b-1",
        "/sandbox/, HOST/sandbox/v1/store/1276/ticket?page=2&limit=50&batchId=b-1",
    })
    @DisplayName("a link is followed within the same list, with or without the base's path")
    void followed(String base, String href) {
        try (ScriptedServer server = new ScriptedServer()) {
            server.answering(200, page(link(href.replace("HOST", server.url().toString())), "[" + ticket("t-1") + "]"))
                    .answering(200, page("null", "[" + ticket("t-2") + "]"));

            assertThat(read(tickets(server, base))).extracting(Ticket::id).containsExactly("t-1", "t-2");
            assertThat(server.asked().get(1).path()).isEqualTo(base.replaceFirst("/$", "") + LIST);
            assertThat(server.asked().get(1).query())
                    .isEqualTo(Map.of("page", "2", "limit", "50", "batchId", AFeed.BATCH.value()));
        }
    }

    @Test
    @DisplayName("a link's query is followed as it stands, whatever the API puts there")
    void opaque() {
        try (ScriptedServer server = new ScriptedServer()) {
            server.answering(200, page(link(LIST + "?cursor=a%2Bb%20c&batchId=another"), "[]"))
                    .answering(200, page("{}", "[]"));

            read(tickets(server, ""));

            assertThat(server.asked().get(1).query()).isEqualTo(Map.of("cursor", "a+b c", "batchId", "b-1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/store/1276/order?page=2",
                "/v1/store/1277/ticket?page=2",
                "/v1/store/1276/ticket",
                "//api.shopping-feed.example/v1/store/1276/ticket?page=2",
                "ftp://127.0.0.1/v1/store/1276/ticket?page=2",
                "mailto:someone@example.org",
                "http://[broken",
                "/v1/store/1276/ticket?page=%zz",
            })
    @DisplayName("a link that leads elsewhere ends the reading unread")
    void elsewhere(String href) {
        try (ScriptedServer server = new ScriptedServer().answering(200, page(link(href), "[]"))) {
            assertThat(tickets(server, "")).isInstanceOf(TicketsAnswer.Unreadable.class);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    @DisplayName("the token never goes to another origin")
    void otherOrigin() {
        try (ScriptedServer server = new ScriptedServer();
                ScriptedServer other = new ScriptedServer()) {
            server.answering(200, page(link(other.url(LIST + "?page=2&limit=200&batchId=b-1")), "[]"));

            assertThat(tickets(server, "")).isInstanceOf(TicketsAnswer.Unreadable.class);
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    @DisplayName("a redirect leaves the tickets unread")
    void redirect() {
        try (ScriptedServer server = new ScriptedServer();
                ScriptedServer other = new ScriptedServer()) {
            server.answering(302, Map.of("Location", other.url(LIST).toString()), new byte[0]);

            assertThat(tickets(server, "")).isInstanceOf(TicketsAnswer.Unreadable.class);
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    @DisplayName("a link back to a page already read ends the reading")
    void circle() {
        try (ScriptedServer server = new ScriptedServer()) {
            server.answering(200, page(link(LIST + "?page=2&limit=200"), "[]"))
                    .answering(200, page(link(LIST + "?limit=200&page=1"), "[]"));

            assertThat(tickets(server, "")).isInstanceOf(TicketsAnswer.Unreadable.class);
            assertThat(server.asked()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"2000, true", "2001, false"})
    @DisplayName("two thousand tickets of a batch are kept, not more")
    void elements(int tickets, boolean isRead) {
        String all = "[" + (ticket("t") + ",").repeat(tickets - 1) + ticket("t") + "]";
        try (ScriptedServer server = new ScriptedServer().answering(200, page("null", all))) {
            assertThat(tickets(server, "") instanceof TicketsAnswer.Read).isEqualTo(isRead);
        }
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    @DisplayName("a hundred pages are read, not more")
    void pages(int pages, boolean isRead) {
        try (ScriptedServer server = new ScriptedServer()) {
            for (int page = 1; page <= pages; page++) {
                String next = page < pages ? link(LIST + "?page=" + (page + 1)) : "null";
                server.answering(200, page(next, "[]"));
            }

            assertThat(tickets(server, "") instanceof TicketsAnswer.Read).isEqualTo(isRead);
            assertThat(server.asked()).hasSize(100);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_embedded\":{\"ticket\":[]}}",
                "{\"_embedded\":{\"ticket\":null},\"_links\":null}",
                "{\"_embedded\":{\"ticket\":{}},\"_links\":[]}",
                "{\"_embedded\":{},\"_links\":{\"next\":null}}",
                "{\"_embedded\":[],\"_links\":{\"next\":[]}}",
                "{\"_embedded\":null,\"_links\":{\"next\":{\"href\":\"\"}}}",
                "{\"total\":0}",
                "{\"total\":\"0\"}",
            })
    @DisplayName("null, [] and {} mean empty")
    void empty(String body) {
        try (ScriptedServer server = new ScriptedServer().answering(200, body)) {
            assertThat(read(tickets(server, ""))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"total\":3}",
                "{\"error\":\"maintenance\"}",
                "<html/>",
                "{\"_embedded\":"
            })
    @DisplayName("R29 an answer that is no list is not an empty list")
    void noList(String body) {
        try (ScriptedServer server = new ScriptedServer().answering(200, body)) {
            assertThat(tickets(server, "")).isInstanceOf(TicketsAnswer.Unreadable.class);
        }
    }

    @Test
    @DisplayName("a ticket is read as it comes: an object instead of a list, numbers as text, fields of any shape")
    void tolerant() {
        String only = """
                {"id":7,"batchId":"b-1","state":"canceled","payload":{"id":"18000000001","reference":55,"channel":"Amazon"},
                 "result":{"message":"too late"},"scheduledAt":null,"mood":{"new":true}}""";
        try (ScriptedServer server = new ScriptedServer().answering(200, page("null", only))) {
            assertThat(read(tickets(server, "")))
                    .containsExactly(new Ticket(
                            "7", "b-1", TicketState.CANCELED, AFeed.ORDER.value(), "55", "Amazon", "too late"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "{\"id\":null}", "{\"id\":\"A-1\"}", "{\"id\":1.5}", "3"})
    @DisplayName("R31 a ticket without an order's id is read without")
    void noOrder(String payload) {
        String bare = "[{\"id\":\"t\",\"state\":\"paused\",\"result\":null,\"payload\":" + payload + "}]";
        try (ScriptedServer server = new ScriptedServer().answering(200, page("null", bare))) {
            assertThat(read(tickets(server, "")))
                    .containsExactly(new Ticket("t", null, TicketState.UNRECOGNISED, null, null, null, ""));
        }
    }

    @Test
    @DisplayName("R33 why a ticket failed is read as it can be stored, and names that cannot are left out")
    void unusable() {
        String only =
                "[{\"id\":\"t\\u0000\",\"batchId\":\"b-1\",\"state\":\"failed\",\"payload\":{\"id\":5,\"reference\":\"a\\nb\","
                        + "\"channelName\":\"" + "x".repeat(256) + "\"},\"result\":{\"message\":\"a\\u0000b"
                        + "x".repeat(2_000) + "\"}}]";
        try (ScriptedServer server = new ScriptedServer().answering(200, page("null", only))) {
            assertThat(read(tickets(server, "")))
                    .containsExactly(
                            new Ticket("", "b-1", TicketState.FAILED, 5L, null, null, "a b" + "x".repeat(997) + "…"));
        }
    }

    @Test
    @DisplayName("R31 tickets of another batch are left out, should the API show them")
    void otherBatch() {
        String both = "[{\"id\":\"t-1\",\"batchId\":\"b-1\"},{\"id\":\"t-2\",\"batchId\":\"b-2\"},{\"id\":\"t-3\"}]";
        try (ScriptedServer server = new ScriptedServer().answering(200, page("null", both))) {
            assertThat(read(tickets(server, ""))).extracting(Ticket::id).containsExactly("t-1", "t-3");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @DisplayName("R25 R27 a page that is refused decides for the whole")
    void refused(int page) {
        assertThat(refusedOn(page, 429)).isEqualTo(new TicketsAnswer.RateLimited(Duration.ofSeconds(3)));
        assertThat(refusedOn(page, 401)).isEqualTo(new TicketsAnswer.Unauthorised(401));
        assertThat(refusedOn(page, 403)).isEqualTo(new TicketsAnswer.Unauthorised(403));
        assertThat(refusedOn(page, 503)).isEqualTo(new TicketsAnswer.Unreadable("gone"));
    }

    @Test
    @DisplayName("R37 a batch that the API does not know is told apart from one that cannot be read")
    void notKnown() {
        assertThat(refusedOn(1, 404)).isEqualTo(new TicketsAnswer.NotKnown("gone"));
        assertThat(refusedOn(2, 404)).isEqualTo(new TicketsAnswer.Unreadable("a later page is not there"));
    }

    private static TicketsAnswer refusedOn(int page, int status) {
        try (ScriptedServer server = new ScriptedServer()) {
            if (page == 2) {
                server.answering(200, page(link(LIST + "?page=2"), "[" + ticket("t-1") + "]"));
            }
            byte[] problem = "{\"detail\":\"gone\"}".getBytes(StandardCharsets.UTF_8);
            server.answering(status, Map.of("X-RateLimit-Wait", "3"), problem);
            return tickets(server, "");
        }
    }
}
