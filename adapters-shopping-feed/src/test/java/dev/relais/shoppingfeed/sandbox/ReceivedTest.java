package dev.relais.shoppingfeed.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The list of received requests")
class ReceivedTest {

    private final Received received = new Received();

    @Test
    @DisplayName("keeps the last thousand, newest last")
    void isBounded() {
        IntStream.rangeClosed(1, Received.KEPT + 1).forEach(number -> received.add(aRequest("/" + number)));

        assertThat(received.last(Integer.MAX_VALUE)).hasSize(Received.KEPT);
        assertThat(received.last(2))
                .extracting(each -> each.path("path").asText())
                .containsExactly("/1000", "/1001");
    }

    @Test
    @DisplayName("shows body and status as a tree")
    void showsTheBody() {
        var request = aRequest("/sandbox/v1/store/1276/order/ship");
        received.add(request);

        request.carried("{\"order\":[{\"id\":1}]}".getBytes(StandardCharsets.UTF_8));
        request.answered(202);

        assertThat(received.last(1)).singleElement().satisfies(shown -> {
            assertThat(shown.path("body").path("order").path(0).path("id").asLong())
                    .isEqualTo(1);
            assertThat(shown.path("status").asInt()).isEqualTo(202);
            assertThat(shown.path("query").path("page").asText()).isEqualTo("1");
        });
    }

    @Test
    @DisplayName("shows a body that is no JSON as text, leaves out a huge one, and has no status before the answer")
    void oddBodies() {
        var text = aRequest("/");
        var huge = aRequest("/");

        text.carried("{oops".getBytes(StandardCharsets.UTF_8));
        huge.carried(new byte[1_000_000]);

        assertThat(text.json().path("body").path("notJson").asText()).isEqualTo("{oops");
        assertThat(text.json().path("status").isNull()).isTrue();
        assertThat(huge.json().path("body").path("leftOut").asText()).isEqualTo("1000000 bytes");
    }

    private static Reception aRequest(String path) {
        return new Reception(ASandbox.START, "POST", path, Map.of("page", "1"));
    }
}
