package dev.relais.shoppingfeed.client;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What came back from one call.
 *
 * @param status the HTTP status; the only thing that decides what an answer means
 * @param body null if it was empty, not JSON or could not be read
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

    /** 400, 422: what was asked for cannot be had. */
    boolean saysRequestIsWrong() {
        return status == 400 || status == 422;
    }

    boolean isServerError() {
        return status >= 500;
    }

    Optional<JsonNode> json() {
        return Optional.ofNullable(body).filter(JsonNode::isObject);
    }

    /** The API's own words of what is wrong; at least the status. */
    String words() {
        return json().flatMap(ProblemJson::words).orElse("Shopping Feed answered " + status);
    }
}
