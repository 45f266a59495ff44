package dev.relais.shoppingfeed.client;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What came back from one call.
 *
 * @param status the HTTP status; the only thing that decides what an answer means
 * @param body null if it was empty or not JSON
 */
record Answer(
        int status,
        @Nullable String rateLimitWait,
        @Nullable String retryAfter,
        @Nullable JsonNode body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isUnauthorised() {
        return status == 401 || status == 403;
    }

    boolean isRateLimited() {
        return status == 429;
    }

    boolean isServerError() {
        return status >= 500;
    }

    Optional<JsonNode> json() {
        return Optional.ofNullable(body).filter(JsonNode::isObject);
    }

    /** The API's own words of what is wrong (API section 8); at least the status. */
    String words() {
        String said = json().map(Answer::said).orElse("");
        return said.isBlank() ? "Shopping Feed answered " + status : said;
    }

    private static String said(JsonNode problem) {
        String words = problem.path("detail").asText("");
        String shortWords = problem.path("title").asText("");
        JsonNode fields = problem.path("validation_messages");
        String main = words.isBlank() ? shortWords : words;
        return fields.isMissingNode() || fields.isEmpty() ? main : main + " " + fields;
    }
}
