package dev.relais.web.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.relais.web.problem.ProblemType;
import dev.relais.web.problem.Refusal;

/** Parses one JSON object and nothing else: no duplicate keys, no second value behind it, no deep nesting, UTF-8 only. */
final class StrictJson {

    /** The deepest body of the interface has four levels. */
    private static final int DEEPEST = 20;

    /** Longer than any name of the interface. The parser remembers names, and somebody else chooses them. */
    private static final int LONGEST_NAME = 200;

    /** Of the parser to those who set it up. */
    private static final Pattern ADVICE_TO_PROGRAMMERS = Pattern.compile(": enable `.*");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    static ObjectNode object(byte[] body) {
        try {
            JsonNode read = MAPPER.readTree(text(body));
            if (read instanceof ObjectNode object) {
                return object;
            }
            throw new Refusal(
                    ProblemType.MALFORMED_JSON, "The body is to be one JSON object, as in {\"status\": \"4\"}.");
        } catch (CharacterCodingException e) {
            throw new Refusal(ProblemType.MALFORMED_JSON, "The body is not encoded in UTF-8.");
        } catch (StreamConstraintsException e) {
            throw new Refusal(
                    ProblemType.MALFORMED_JSON,
                    "The body is nested too deeply, or has a number or the name of a field that is too long.");
        } catch (JsonProcessingException e) {
            throw new Refusal(ProblemType.MALFORMED_JSON, reason(e));
        }
    }

    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static String reason(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return "The body cannot be read as JSON" + where + ": "
                + ADVICE_TO_PROGRAMMERS.matcher(e.getOriginalMessage()).replaceFirst("");
    }
}
