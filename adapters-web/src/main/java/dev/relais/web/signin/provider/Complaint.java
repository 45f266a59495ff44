package dev.relais.web.signin.provider;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * What was wrong with an answer, for the log. Made of our own words alone, because the library's tell the whole token, and what came
 * from a browser might hold lines of its own.
 */
final class Complaint {

    private static final String ISSUER = "it is not from the issuer that RELAIS_OIDC_URL describes";
    private static final String AUDIENCE = "it was not made for RELAIS_OIDC_CLIENT_ID";

    private static final Map<Integer, String> WORDS = Map.of(
            ErrorCodes.SIGNATURE_INVALID, "its signature is wrong",
            ErrorCodes.EXPIRED, "it has expired; please see that the clocks are right",
            ErrorCodes.ISSUER_INVALID, ISSUER,
            ErrorCodes.ISSUER_MISSING, ISSUER,
            ErrorCodes.AUDIENCE_INVALID, AUDIENCE,
            ErrorCodes.AUDIENCE_MISSING, AUDIENCE);

    private Complaint() {}

    static String about(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(InvalidJwtException.class::isInstance)
                .map(InvalidJwtException.class::cast)
                .flatMap(token -> token.getErrorDetails().stream())
                .map(Complaint::words)
                .findFirst()
                .orElse("it does not belong to a try of this browser, or the provider did not confirm it");
    }

    private static String words(ErrorCodeValidator.Error error) {
        return WORDS.getOrDefault(error.getErrorCode(), "it lacks what it needs, or its key is not published");
    }
}
