package dev.relais.shoppingfeed.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The token of a request; the sandbox takes any, except those that ask to be refused. */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private final String token;

    private Bearer(String token) {
        this.token = token;
    }

    static Optional<Bearer> of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(authorization.substring(SCHEME.length()).trim())
                .filter(token -> !token.isEmpty())
                .map(Bearer::new);
    }

    boolean isRefused() {
        return token.startsWith("refused");
    }

    String value() {
        return token;
    }

    /** Enough to recognise the token again, too little to learn it: this is what gets stored. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
