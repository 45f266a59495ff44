package dev.relais.domain.audit;

import java.time.Instant;

import dev.relais.domain.shop.ShopCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param shop which shop it concerns; null if none alone
 * @param subject what was changed, as a person recognises it: an order's reference, a user's name; empty if the activity says it
 * @param before how it was, never a secret; empty if there was nothing
 * @param after how it is now, never a secret; empty if there is nothing
 */
public record AuditEntry(
        Instant at,
        Actor by,
        Activity activity,
        @Nullable ShopCode shop,
        String subject,
        String before,
        String after) {}
