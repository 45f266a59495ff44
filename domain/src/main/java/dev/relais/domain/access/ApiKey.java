package dev.relais.domain.access;

import java.time.Instant;
import java.util.UUID;

import dev.relais.domain.shop.ShopCode;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a shop speaks to Relais; the key itself is not kept.
 *
 * @param beginning the first characters of the key, by which a person recognises it
 * @param lastUsedAt to the minute; null if it was never used
 */
public record ApiKey(
        UUID id,
        ShopCode shop,
        String beginning,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
