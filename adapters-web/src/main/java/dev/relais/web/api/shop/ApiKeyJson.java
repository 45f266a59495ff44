package dev.relais.web.api.shop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.relais.application.access.HandOutApiKeys;
import dev.relais.domain.access.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * An API key as it is listed.
 *
 * @param beginning the first characters of the key, by which a person recognises it
 */
record ApiKeyJson(
        UUID id,
        String beginning,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    record ListJson(List<ApiKeyJson> apiKeys) {}

    /** A new key, to be seen this once. */
    record IssuedJson(UUID id, String key) {
        static IssuedJson of(HandOutApiKeys.Issued issued) {
            return new IssuedJson(issued.key().id(), issued.secret().value());
        }
    }

    static ApiKeyJson of(ApiKey key) {
        return new ApiKeyJson(key.id(), key.beginning(), key.createdAt(), key.lastUsedAt());
    }
}
