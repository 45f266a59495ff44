package dev.relais.domain.shop;

/** What is needed to speak to Shopping Feed for one shop: the store and the token that may use it. */
public record StoreAccess(StoreId store, ApiToken token) {

    public StoreAccess withToken(ApiToken newToken) {
        return new StoreAccess(store, newToken);
    }
}
