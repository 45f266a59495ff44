package dev.relais.shoppingfeed.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("An operation")
class OperationTest {

    @ParameterizedTest(name = "{0} brings an order from {1} to {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "ACCEPT | waiting_store_acceptance | {'id':1} | waiting_shipment",
                "ACCEPT | shipped | {'id':1} | shipped",
                "REFUSE | waiting_store_acceptance | {'id':1} | refused",
                "CANCEL | waiting_shipment | {'id':1} | cancelled",
                "CANCEL | shipped | {'id':1} | shipped",
                "SHIP | waiting_shipment | {'id':1,'items':[]} | shipped",
                "SHIP | waiting_shipment | {'id':1} | shipped",
                "SHIP | waiting_shipment | {'id':1,'items':[{'id':5,'quantity':1}]} | partially_shipped",
                "SHIP | waiting_shipment | {'id':1,'items':[{'id':5,'quantity':2}]} | shipped",
                "SHIP | shipped | {'id':1} | shipped",
                "SHIP | cancelled | {'id':1} | cancelled",
                "DELIVER | shipped | {'id':1} | shipped",
                "REFUND | shipped | {'id':1,'refund':{'shipping':true,'products':[]}} | refunded",
                "REFUND | shipped | {'id':1,'refund':{'shipping':false,'products':{'SKU':1}}} | partially_refunded",
                "UPLOAD_DOCUMENTS | shipped | {'id':1} | shipped"
            })
    @DisplayName("changes the order once its ticket has succeeded, not before")
    void changesTheOrder(Operation operation, String before, String wish, String after) {
        var sandbox = ASandbox.fresh();
        create(sandbox, "{'id':1,'status':'%s','items':[{'id':5,'quantity':2}]}".formatted(before));

        sandbox.ask(operation, wish.replace('\'', '"'));

        assertThat(sandbox.statusOf(1)).isEqualTo(before);
        assertThat(sandbox.after(Ending.USUAL).statusOf(1)).isEqualTo(after);
    }

    @Test
    @DisplayName("acknowledge gives the order the reference of the shop, unacknowledge takes it away")
    void acknowledges() {
        var sandbox = ASandbox.fresh();

        sandbox.ask(Operation.ACKNOWLEDGE, "{\"id\":1,\"status\":\"success\",\"storeReference\":\"PS-1\"}");
        var acknowledged = sandbox.after(Ending.USUAL).orders.show(ASandbox.STORE, 1);
        sandbox.ask(Operation.UNACKNOWLEDGE, "{\"id\":1}");
        var taken = sandbox.after(Ending.USUAL).orders.show(ASandbox.STORE, 1);

        assertThat(acknowledged.path("storeReference").asText()).isEqualTo("PS-1");
        assertThat(acknowledged.path("acknowledgedAt").asText()).isEqualTo("2026-03-02T10:00:05+00:00");
        assertThat(taken.path("storeReference").isNull()).isTrue();
    }

    @Test
    @DisplayName("acknowledge with an error leaves the order unacknowledged and shows the message")
    void acknowledgesAnError() {
        var sandbox = ASandbox.fresh();

        sandbox.ask(Operation.ACKNOWLEDGE, "{\"id\":1,\"status\":\"error\",\"message\":\"Unknown product\"}");
        var order = sandbox.after(Ending.USUAL).orders.show(ASandbox.STORE, 1);

        assertThat(order.path("acknowledgedAt").isNull()).isTrue();
        assertThat(order.path("errors").findValuesAsText("message")).containsExactly("Unknown product");
    }

    @Test
    @DisplayName("ship shows the parcel with the order")
    void showsTheParcel() {
        var sandbox = ASandbox.fresh();

        sandbox.ask(Operation.SHIP, "{\"id\":1,\"carrier\":\"DHL\",\"trackingNumber\":\"J1\",\"items\":[]}");
        sandbox.after(Ending.USUAL);

        assertThat(sandbox.orders.show(ASandbox.STORE, 1).path("shipment").toString())
                .isEqualTo("{\"carrier\":\"DHL\",\"trackingNumber\":\"J1\"}");
        assertThat(sandbox.orders.shipments(ASandbox.STORE, 1))
                .singleElement()
                .satisfies(
                        parcel -> assertThat(parcel.path("createdAt").asText()).isNotEmpty());
    }

    @Test
    @DisplayName("makes an order it has never seen, in the store it is asked in")
    void makesUnseenOrders() {
        var sandbox = ASandbox.fresh();

        sandbox.ask(4711, Operation.SHIP, "token", "{\"id\":18000000001}", "{\"id\":18000000001}");
        var order = sandbox.orders.show(4711, 18000000001L);

        assertThat(order.path("reference").asText()).isEqualTo("REF-18000000001");
        assertThat(order.path("_embedded").path("channel").path("name").asText())
                .isEqualTo("sandbox");
        assertThat(sandbox.ledger.stores()).extracting(Store::id).contains(4711L);
    }

    @Test
    @DisplayName("finds an order by reference and channel name, whatever the case of the latter")
    void byReference() {
        var sandbox = ASandbox.fresh().withOrder(1, "AMZ-100-1");

        sandbox.ask(Operation.SHIP, "{\"id\":null,\"reference\":\"AMZ-100-1\",\"channelName\":\"amazon\"}");

        assertThat(sandbox.onlyTicket().path("payload").path("id").asLong()).isEqualTo(1);
    }

    @Test
    @DisplayName("reports an order of another store as ignored, and makes no ticket for it")
    void ignoresForeignOrders() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-1");

        var reply = sandbox.ask(1277, Operation.SHIP, "token", "{\"id\":1}", "{\"id\":2}")
                .reply();

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.body().path("report").toString())
                .isEqualTo("[{\"id\":1,\"channelName\":null,\"reference\":null,\"state\":\"ignored\","
                        + "\"message\":\"Order not found in store 1277\"}]");
        assertThat(sandbox.ask(Operation.SHIP, "{\"id\":1}").reply().body().has("report"))
                .isFalse();
    }

    @Test
    @DisplayName("takes up to 100 orders in a request, one ticket each")
    void takesAHundred() {
        var sandbox = ASandbox.fresh();
        var hundred =
                IntStream.rangeClosed(1, 100).mapToObj("{\"id\":%d}"::formatted).toArray(String[]::new);
        var oneMore =
                IntStream.rangeClosed(1, 101).mapToObj("{\"id\":%d}"::formatted).collect(Collectors.joining(","));

        var reply = sandbox.ask(Operation.SHIP, hundred).reply();

        assertThat(sandbox.ticketsWhere("batchId=" + reply.body().path("id").asText())
                        .path("total")
                        .asInt())
                .isEqualTo(100);
        assertThat(refusalOf("{\"order\":[" + oneMore + "]}")).isEqualTo(422);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "400 | no json",
                "400 | [1]",
                "400 | {}",
                "400 | {\"order\":{\"id\":1}}",
                "422 | {\"order\":[]}",
                "422 | {\"order\":[{}]}",
                "422 | {\"order\":[{\"reference\":\"R\"}]}",
                "422 | {\"order\":[{\"id\":0}]}"
            })
    @DisplayName("refuses what it cannot understand")
    void refusesNonsense(int status, String body) {
        assertThat(refusalOf(body)).isEqualTo(status);
    }

    @Test
    @DisplayName("cannot create an order whose number another store holds")
    void keepsStoresApart() {
        var sandbox = ASandbox.fresh().withOrder(1, "R-1");

        assertThatThrownBy(
                        () -> sandbox.orders.create(1277, List.of(Json.object().put("id", 1))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reply().status()).isEqualTo(409));
        assertThatThrownBy(() -> sandbox.orders.show(1277, 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reply().status()).isEqualTo(404));
    }

    private static int refusalOf(String body) {
        try {
            Wish.all(body.getBytes(StandardCharsets.UTF_8));
            return 202;
        } catch (Refused refused) {
            return refused.reply().status();
        }
    }

    private static void create(ASandbox sandbox, String order) {
        var document = Wish.tree(order.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        sandbox.orders.create(ASandbox.STORE, List.of(document));
    }
}
