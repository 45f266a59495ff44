package dev.relais.shoppingfeed.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Tells what became of a call: an answer, a connection that never was, or one that was lost. */
final class Calls {

    /** Two hundred tickets take some 200 kB; more than this is no answer but a way to fill the heap. */
    private static final int LONGEST_BODY = 10 * 1024 * 1024;

    /** Pages of two hundred orders or tickets stay far below each of these; a body that does not is not read. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxTokenCount(500_000)
            .maxNestingDepth(100)
            .maxNameLength(1_000)
            .maxStringLength(100_000)
            .build();

    /** Remembers no names of fields: somebody else chooses them. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build());

    private Calls() {}

    /** The status stays authoritative when the words behind a refusal cannot be read (API section 8). */
    static Call answered(Response response) {
        try {
            return new Call.Answered(answer(response, parsed(body(response))));
        } catch (IOException | RuntimeException e) {
            Answer wordless = answer(response, null);
            return wordless.isSuccess() ? withoutAnswer(e) : new Call.Answered(wordless);
        }
    }

    private static Answer answer(Response response, @Nullable JsonNode body) {
        return new Answer(
                response.getStatus(),
                response.getHeaderString("X-RateLimit-Wait"),
                response.getHeaderString("Retry-After"),
                body);
    }

    private static byte[] body(Response response) throws IOException {
        if (!response.hasEntity()) {
            return new byte[0];
        }
        try (InputStream stream = response.readEntity(InputStream.class)) {
            byte[] body = stream.readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                throw new IOException("The answer is longer than " + LONGEST_BODY + " bytes");
            }
            return body;
        }
    }

    private static @Nullable JsonNode parsed(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Whatever goes wrong once the request may be on its way counts as lost, never as not sent. */
    static Call withoutAnswer(Exception failure) {
        if (causes(failure).anyMatch(InterruptedException.class::isInstance)) {
            Thread.currentThread().interrupt();
        }
        Optional<Throwable> connecting =
                causes(failure).filter(Calls::isOfConnecting).findFirst();
        if (connecting.isPresent()) {
            return notConnected(connecting.get());
        }
        return causes(failure).anyMatch(TimeoutException.class::isInstance)
                ? new Call.Lost("Shopping Feed did not answer in time")
                : new Call.Lost(Words.of("The connection to Shopping Feed was lost: " + failure.getMessage()));
    }

    /** TLS ends a connection before anything of the request is written to it. */
    private static Call notConnected(Throwable failure) {
        boolean isUntrusted = causes(failure).anyMatch(CertificateException.class::isInstance);
        String what = isUntrusted
                ? "The certificate of Shopping Feed is not trusted, so nothing was sent: "
                : "Shopping Feed could not be reached: ";
        return new Call.NotConnected(Words.of(what + failure.getMessage()), isUntrusted);
    }

    private static boolean isOfConnecting(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
