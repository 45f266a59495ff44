package dev.relais.domain.feed;

import dev.relais.domain.shop.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * A store that a token belongs to, as Shopping Feed describes it.
 *
 * @param country two letters; null if it does not say
 * @param status such as {@code active}; null if it does not say
 */
public record ConnectedStore(
        StoreId id,
        String name,
        @Nullable String country,
        @Nullable String status) {}
