package dev.relais.shoppingfeed.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/** JSON as the sandbox reads and writes it, whatever the host application has made of its own mapper. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array(List<? extends JsonNode> elements) {
        return MAPPER.createArrayNode().addAll(elements);
    }

    static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : SECONDS.format(at.atOffset(ZoneOffset.UTC));
    }

    /** The text of a field, empty where it is absent, null or no text. */
    static String text(JsonNode node, String field) {
        return node.path(field).asText("").trim();
    }

    /** The element itself where it is an object, else an empty one: PHP writes an empty object as {@code []}. */
    static ObjectNode objectOrEmpty(JsonNode node) {
        return node instanceof ObjectNode object ? object.deepCopy() : object();
    }
}
