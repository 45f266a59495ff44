package dev.relais.shoppingfeed.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Requests and their answers as a file tells them: what must be on the wire, and what the server says to it. */
record Conversation(String name, List<Turn> turns) {

    record Turn(String method, String path, Map<String, String> query, JsonNode body, JsonNode answer) {

        String lastStep() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        boolean asksForFirstPage() {
            return "1".equals(query.get("page"));
        }
    }

    static Conversation in(Path file) {
        try {
            JsonNode requests =
                    ScriptedServer.JSON.readTree(Files.readString(file)).path("requests");
            return new Conversation(
                    file.getFileName().toString().replace(".json", ""),
                    StreamSupport.stream(requests.spliterator(), false)
                            .map(Conversation::turn)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Turn turn(JsonNode request) {
        Map<String, String> query = new LinkedHashMap<>();
        request.path("query")
                .properties()
                .forEach(each -> query.put(each.getKey(), each.getValue().asText()));
        return new Turn(
                request.path("method").asText(),
                request.path("path").asText(),
                query,
                request.path("body"),
                request.path("answeredBy"));
    }

    /** The same conversation about another operation with the same body. */
    Conversation insteadOf(String operation, String other) {
        return new Conversation(
                name,
                turns.stream()
                        .map(turn -> new Turn(
                                turn.method(),
                                turn.path().replace("/order/" + operation, "/order/" + other),
                                turn.query(),
                                turn.body(),
                                turn.answer()))
                        .toList());
    }

    ScriptedServer server() {
        ScriptedServer server = new ScriptedServer();
        for (Turn turn : turns) {
            Map<String, String> headers = turn.answer().path("headers").properties().stream()
                    .filter(header -> !header.getKey().equalsIgnoreCase("Content-Length"))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, header -> header.getValue().asText()));
            server.answering(
                    turn.answer().path("status").asInt(),
                    headers,
                    turn.answer().path("body").toString().getBytes(StandardCharsets.UTF_8));
        }
        return server;
    }

    @Override
    public String toString() {
        return name;
    }
}
