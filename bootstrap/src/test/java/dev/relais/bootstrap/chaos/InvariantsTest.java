package dev.relais.bootstrap.chaos;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.relais.bootstrap.fixture.scripted.Request;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What is checked after each fault")
class InvariantsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("I4 sees a shipment that left after the delivery, and lets one after the other pass")
    void turns() {
        assertThat(Invariants.turns(List.of(request("ship", 1, 2), request("deliver", 1), request("ship", 3))))
                .isEmpty();
        assertThat(Invariants.turns(List.of(request("cancel", 2), request("ship", 1, 2))))
                .singleElement()
                .asString()
                .startsWith("I4: shipped after what followed: {\"id\":2}");
    }

    private static Request request(String operation, long... orders) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode list = body.putArray("order");
        LongStream.of(orders).forEach(id -> list.addObject().put("id", id));
        return new Request(Instant.EPOCH, operation, "", body);
    }
}
