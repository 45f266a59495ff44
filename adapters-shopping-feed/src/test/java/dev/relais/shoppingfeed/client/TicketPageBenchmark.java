package dev.relais.shoppingfeed.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relais.domain.task.SentTask;
import dev.relais.domain.ticket.Ticket;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long it takes to read the tickets of a full request. */
@State(Scope.Benchmark)
public class TicketPageBenchmark {

    private final byte[] page = page(new HundredOrders().sent());
    private final List<JsonNode> parsed = parsed(page);
    private final Pages pages = new Pages(
            URI.create("https://shopping-feed.example"), "/v1/store/1276/ticket", "ticket", query -> answer());

    @Benchmark
    public List<Ticket> page() {
        return pages.all(
                        Map.of("batchId", HundredOrders.BATCH.value()),
                        ticket -> Optional.of(ticket)
                                .filter(each -> TicketJson.isOf(each, HundredOrders.BATCH))
                                .map(TicketJson::read))
                .fold(new Listing.Cases<>(tickets -> tickets, refused -> List.of(), broken -> List.of()));
    }

    @Benchmark
    public List<Ticket> tickets() {
        return parsed.stream().map(TicketJson::read).toList();
    }

    private Call answer() {
        return Calls.answered(Response.ok(new ByteArrayInputStream(page)).build());
    }

    private static List<JsonNode> parsed(byte[] page) {
        try {
            return Embedded.list(new ObjectMapper().readTree(page), "ticket");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] page(List<SentTask> sent) {
        return sent.stream()
                .map(TicketPageBenchmark::ticket)
                .collect(Collectors.joining(",", """
                        {"count":100,"page":1,"pages":1,"limit":200,"total":100,"meta":{"processing":false},\
                        "_links":{"self":{"href":"/v1/store/1276/ticket?page=1&limit=200&batchId=%s"}},\
                        "_embedded":{"ticket":[""".formatted(HundredOrders.BATCH.value()), "]}}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String ticket(SentTask task) {
        return """
                {"id":"%s","batchId":"%s","type":"order.notify.shipment","state":"succeed",\
                "payload":{"id":%d,"reference":"%s","channelName":"Cdiscount"},\
                "result":{"message":"","data":[]},"scheduledAt":"2026-03-02T10:00:01+00:00",\
                "_links":{"self":{"href":"/v1/store/1276/ticket/%1$s"}}}""".formatted(
                Long.toHexString(0x5f0c2a9be1d74386L ^ task.link().orderId().value()),
                HundredOrders.BATCH.value(),
                task.link().orderId().value(),
                task.link().reference());
    }
}
