package dev.relais.domain.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.relais.domain.shop.ShopCode;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a shop speaks to Relais; the key itself is not kept.
 *
 * @param beginning the first characters of the key, by which a person recognises it
 * @param name what it is for, in a merchant's words; empty if nobody said
 * @param scopes what it may be used for; at least one
 * @param createdBy who made it; empty if that is not known
 * @param expiresAt from when on it is not taken any more; null for never
 * @param lastUsedAt to the minute; null if it was never used
 */
public record ApiKey(
        UUID id,
        ShopCode shop,
        String beginning,
        String name,
        Set<KeyScope> scopes,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public static final int LONGEST_NAME = 100;

    /** True if it may not be used for everything that a shop may do. */
    public boolean isLimited() {
        return scopes.size() < KeyScope.ALL.size();
    }

    /** What it may be used for, in the order in which it is told. */
    public List<KeyScope> scopesInOrder() {
        return scopes.stream().sorted().toList();
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** True if that it is used now is noted already, to the minute. */
    public boolean isNotedAsUsed(Instant now) {
        return lastUsedAt != null && !lastUsedAt.isBefore(now.truncatedTo(ChronoUnit.MINUTES));
    }

    public ApiKey usedAt(Instant at) {
        return new ApiKey(id, shop, beginning, name, scopes, createdBy, createdAt, expiresAt, at);
    }
}
