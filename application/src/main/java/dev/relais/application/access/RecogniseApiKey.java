package dev.relais.application.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.ApiKeySecret;
import dev.relais.domain.access.ApiKeys;

/** Tells which shop an API key speaks for. */
@Singleton
public class RecogniseApiKey {

    private final ApiKeys keys;
    private final InstantSource time;

    @Inject
    public RecogniseApiKey(ApiKeys keys, InstantSource time) {
        this.keys = keys;
        this.time = time;
    }

    /** The key, and its use noted; empty if it is unknown, revoked or expired. What cannot be a key costs no look. */
    public Optional<ApiKey> recognise(ApiKeySecret secret) {
        if (!secret.isWhole()) {
            return Optional.empty();
        }
        Instant now = time.instant();
        Optional<ApiKey> known = keys.find(secret.hash()).filter(key -> !key.isExpired(now));
        known.filter(key -> !key.isNotedAsUsed(now)).ifPresent(key -> keys.used(key.id(), now));
        return known;
    }
}
