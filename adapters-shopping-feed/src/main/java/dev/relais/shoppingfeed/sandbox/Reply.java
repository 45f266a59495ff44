package dev.relais.shoppingfeed.sandbox;

import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer of the sandbox: what it says goes out as hypertext JSON, what it refuses as a problem document. */
record Reply(int status, JsonNode body, Map<String, String> headers) {

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply of(int status, JsonNode body) {
        return new Reply(status, body, Map.of());
    }

    static Reply problem(int status, String title, String detail) {
        var problem = Json.object()
                .put("type", "http://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html")
                .put("title", title)
                .put("detail", detail)
                .put("status", status);
        return of(status, problem);
    }

    static Reply notFound(String detail) {
        return problem(404, "Not Found", detail);
    }

    static Reply malformed(String detail) {
        return problem(400, "Bad Request", detail);
    }

    static Reply unprocessable(String detail) {
        return problem(422, "Unprocessable Entity", detail);
    }

    Reply with(String header, String value) {
        var extended = new HashMap<>(headers);
        extended.put(header, value);
        return new Reply(status, body, extended);
    }

    Reply about(String id) {
        return new Reply(status, ((ObjectNode) body.deepCopy()).put("id", id), headers);
    }

    Response response() {
        var type = status < 400 ? "application/hal+json" : "application/problem+json";
        var response = Response.status(status).type(type).entity(body.toString());
        headers.forEach(response::header);
        return response.build();
    }
}
