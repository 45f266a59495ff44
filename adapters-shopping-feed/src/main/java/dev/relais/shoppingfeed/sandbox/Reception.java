package dev.relais.shoppingfeed.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.relais.domain.overview.Simulator;
import org.jspecify.annotations.Nullable;

/** One request as it arrived, and what became of it; it holds no header, hence no token. */
final class Reception {

    private static final int LARGEST_BODY = 128 * 1024;

    private final Instant at;
    private final String method;
    private final String path;
    private final Map<String, String> query;
    private volatile byte @Nullable [] body;
    private volatile @Nullable Integer status;

    Reception(Instant at, String method, String path, Map<String, String> query) {
        this.at = at;
        this.method = method;
        this.path = path;
        this.query = Map.copyOf(query);
    }

    void carried(byte[] body) {
        this.body = body.length <= LARGEST_BODY
                ? body
                : Json.object()
                        .put("leftOut", body.length + " bytes")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
    }

    void answered(int status) {
        this.status = status;
    }

    Simulator.Call call() {
        JsonNode carried = tree(body);
        Integer answered = status;
        return new Simulator.Call(
                at, method, path, carried == null ? "" : carried.toPrettyString(), answered == null ? 0 : answered);
    }

    ObjectNode json() {
        var json = Json.object().put("at", at.toString()).put("method", method).put("path", path);
        json.set("query", Json.MAPPER.valueToTree(query));
        json.set("body", tree(body));
        return json.put("status", status);
    }

    private static @Nullable JsonNode tree(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return null;
        }
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException notJson) {
            return Json.object().put("notJson", new String(body, StandardCharsets.UTF_8));
        }
    }
}
