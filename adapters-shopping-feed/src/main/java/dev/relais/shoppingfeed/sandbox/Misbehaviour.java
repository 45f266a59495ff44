package dev.relais.shoppingfeed.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The troubles an order can ask for, by the end of its reference ("-429") or by the header of a request ("429"). */
enum Misbehaviour {
    NONE("OK"),
    SLOW("SLOW"),
    FAIL_CARRIER("FAIL-CARRIER"),
    FAIL_STATE("FAIL-STATE"),
    CANCELED("CANCELED"),
    LOST("LOST"),
    RATE_LIMITED("429"),
    BROKEN_TWICE("500X2"),
    TOKEN_REFUSED("401"),
    TIMEOUT("TIMEOUT");

    private final String scenario;

    Misbehaviour(String scenario) {
        this.scenario = scenario;
    }

    static Misbehaviour ofReference(String reference) {
        var ending = reference.trim().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> ending.endsWith("-" + each.scenario))
                .findFirst()
                .orElse(NONE);
    }

    static Optional<Misbehaviour> named(String scenario) {
        var name = scenario.trim().toUpperCase(Locale.ROOT).replaceFirst("^-", "");
        return Arrays.stream(values())
                .filter(each -> each.scenario.equals(name))
                .findFirst();
    }

    String scenario() {
        return scenario;
    }

    static List<String> scenarios() {
        return Arrays.stream(values()).map(each -> each.scenario).toList();
    }

    /** Whether a request meets this trouble instead of being accepted, after what was already tried for the order. */
    boolean stops(List<Attempt> earlier, String token) {
        return switch (this) {
            case RATE_LIMITED, TIMEOUT -> earlier.isEmpty();
            case BROKEN_TWICE -> earlier.size() < 2;
            case TOKEN_REFUSED -> earlier.isEmpty() || earlier.get(0).token().equals(token);
            case NONE, SLOW, FAIL_CARRIER, FAIL_STATE, CANCELED, LOST -> false;
        };
    }

    /** Whether one more attempt has to be remembered: of refused tokens, only the first matters. */
    boolean counts(List<Attempt> earlier) {
        return this != TOKEN_REFUSED || earlier.isEmpty();
    }

    Reply answer() {
        return switch (this) {
            case RATE_LIMITED ->
                Reply.problem(429, "Too Many Requests", "The request limit is reached, wait 3 seconds")
                        .with("Retry-After", "3")
                        .with("X-RateLimit-Wait", "3");
            case BROKEN_TWICE -> Reply.problem(500, "Internal Server Error", "An unexpected error happened");
            case TOKEN_REFUSED -> Reply.problem(401, "Not Authorized", "The access token is not valid any more");
            case TIMEOUT -> Reply.problem(504, "Gateway Timeout", "The request was not processed in time");
            case NONE, SLOW, FAIL_CARRIER, FAIL_STATE, CANCELED, LOST ->
                throw new IllegalStateException(this + " does not stop a request");
        };
    }
}
