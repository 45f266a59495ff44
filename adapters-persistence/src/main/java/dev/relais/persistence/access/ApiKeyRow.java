package dev.relais.persistence.access;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.KeyScope;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Worded;
import org.jspecify.annotations.NullUnmarked;

/** An API key as it is stored: by its hash. */
@Entity
@Table(name = "api_key")
@NullUnmarked
class ApiKeyRow {

    @Id
    UUID id;

    @Column(name = "shop_code")
    String shopCode;

    String hash;
    String beginning;
    String name;

    /** Their words, with commas between them. */
    String scopes;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    ApiKey read() {
        return new ApiKey(
                id,
                new ShopCode(shopCode),
                beginning,
                name,
                Stream.of(scopes.split(","))
                        .map(word -> Worded.of(KeyScope.class, word))
                        .collect(Collectors.toSet()),
                createdBy,
                createdAt,
                expiresAt,
                lastUsedAt);
    }
}
