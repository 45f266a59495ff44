package dev.relais.shoppingfeed.sandbox;

import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A list")
class PageTest {

    private final ASandbox sandbox = ASandbox.fresh();

    @BeforeEach
    void fiveOrdersWithATicketEach() {
        IntStream.rangeClosed(1, 5).forEach(id -> sandbox.withOrder(id, id == 5 ? "R-5-FAIL-STATE" : "R-" + id));
        sandbox.ask(Operation.SHIP, "{\"id\":1}", "{\"id\":2}", "{\"id\":3}");
        sandbox.ask(Operation.CANCEL, "{\"id\":4}", "{\"id\":5}");
        sandbox.after(Ending.USUAL);
    }

    @Test
    @DisplayName("leads from page to page by links that keep the whole query and the prefix")
    void links() {
        var middle = sandbox.ticketsWhere("page=2&limit=2&state=succeed%2Cfailed&since=2026-01-01T00%3A00%2B01%3A00");

        var rest = "&limit=2&state=succeed%2Cfailed&since=2026-01-01T00%3A00%2B01%3A00";
        var links = middle.path("_links");
        assertThat(links.path("self").path("href").asText()).isEqualTo("/sandbox/v1/store/1276/ticket?page=2" + rest);
        assertThat(links.path("first").path("href").asText()).contains("?page=1&");
        assertThat(links.path("prev").path("href").asText()).contains("?page=1&");
        assertThat(links.path("next").path("href").asText()).isEqualTo("/sandbox/v1/store/1276/ticket?page=3" + rest);
        assertThat(links.path("last").path("href").asText()).contains("?page=3&");
        assertThat(middle.path("count").asInt()).isEqualTo(2);
        assertThat(middle.path("total").asInt()).isEqualTo(5);
        assertThat(middle.path("pages").asInt()).isEqualTo(3);
    }

    @Test
    @DisplayName("ends where there is no next, and is empty beyond")
    void ends() {
        var last = sandbox.ticketsWhere("page=3&limit=2");
        var beyond = sandbox.ticketsWhere("page=9&limit=2");

        assertThat(last.path("_links").has("next")).isFalse();
        assertThat(last.path("count").asInt()).isEqualTo(1);
        assertThat(beyond.path("count").asInt()).isZero();
    }

    @Test
    @DisplayName("never shows more than 200 on a page, and says so in its links")
    void capsThePage() {
        var page = sandbox.ticketsWhere("page=1&limit=1000");

        assertThat(page.path("limit").asInt()).isEqualTo(200);
        assertThat(page.path("_links").path("self").path("href").asText()).endsWith("?page=1&limit=200");
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @CsvSource({
        "'state=failed,canceled', 1",
        "state=processed, 5",
        "state=processing, 0",
        "type=order.notify.cancellation, 2",
        "payloadId=3, 1",
        "payloadId=3&type=order.notify.cancellation, 0",
        "batchId=unknown, 0"
    })
    @DisplayName("of tickets is filtered")
    void filtersTickets(String query, int total) {
        assertThat(sandbox.ticketsWhere(query).path("total").asInt()).isEqualTo(total);
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @CsvSource({
        "reference=R-2, 1",
        "'status=shipped,cancelled', 4",
        "status=waiting_shipment, 1",
        "channelId=66, 5",
        "channelId=1, 0",
        "storeReference=S-1, 0",
        "acknowledgment=unacknowledged, 5"
    })
    @DisplayName("of orders is filtered")
    void filtersOrders(String query, int total) {
        assertThat(sandbox.ordersWhere(query).path("total").asInt()).isEqualTo(total);
    }

    @Test
    @DisplayName("of tickets shows nothing of another store")
    void staysInTheStore() {
        var other = sandbox.tickets.list(1277, new Page(Links.tickets(1277), Query.of("state=succeed"), "ticket"));

        assertThat(other.path("total").asInt()).isZero();
    }

    @Test
    @DisplayName("of links names the operation template, marked as one")
    void namesTheTemplate() {
        var order = Links.ofStore(1276).path("order");

        assertThat(order.path("href").asText()).isEqualTo("/sandbox/v1/store/1276/order{/operation}");
        assertThat(order.path("templated").asBoolean()).isTrue();
    }
}
