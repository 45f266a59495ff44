package dev.relais.domain.shop;

import org.jspecify.annotations.Nullable;

/**
 * What is needed to speak to Shopping Feed for one shop: the store and the token that may use it.
 *
 * @param token null while the one that is kept cannot be read: nothing is called then, and it stays as it is until it can, or until
 *     another is saved (S32)
 */
public record StoreAccess(StoreId store, @Nullable ApiToken token) {

    public StoreAccess withToken(ApiToken newToken) {
        return new StoreAccess(store, newToken);
    }
}
