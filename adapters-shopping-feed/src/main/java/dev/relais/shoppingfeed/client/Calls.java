package dev.relais.shoppingfeed.client;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Tells what became of a call: an answer, a connection that never was, or one that was lost. */
final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Calls() {}

    static Call answered(Response response) {
        return new Call.Answered(read(response));
    }

    private static Answer read(Response response) {
        String text = response.hasEntity() ? response.readEntity(String.class) : "";
        return new Answer(
                response.getStatus(),
                response.getHeaderString("X-RateLimit-Wait"),
                response.getHeaderString("Retry-After"),
                parsed(text));
    }

    private static @Nullable JsonNode parsed(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    static Call withoutAnswer(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return new Call.NotConnected("Shopping Feed could not be reached: " + cause.getMessage());
            }
            if (cause instanceof TimeoutException) {
                return new Call.Lost("Shopping Feed did not answer in time");
            }
        }
        return new Call.Lost("The connection to Shopping Feed was lost: " + failure.getMessage());
    }
}
