package dev.relais.shoppingfeed.client;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relais.domain.order.OrderOperation;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.task.SentTask;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long it takes to make the body of a full request. */
@State(Scope.Benchmark)
public class RequestBenchmark {

    private final ObjectMapper json = new ObjectMapper();
    private final List<OrderOperation> shipments =
            new HundredOrders().sent().stream().map(SentTask::sent).toList();

    @Benchmark
    public JsonNode body() {
        return OperationBody.of(Operation.SHIP, shipments);
    }

    @Benchmark
    public byte[] bytes() throws JsonProcessingException {
        return json.writeValueAsBytes(OperationBody.of(Operation.SHIP, shipments));
    }
}
