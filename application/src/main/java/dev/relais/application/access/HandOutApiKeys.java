package dev.relais.application.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.ApiKeySecret;
import dev.relais.domain.access.ApiKeys;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.order.TimeOrderedId;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;

/** Makes, lists and revokes the API keys of a shop. */
@Singleton
public class HandOutApiKeys {

    private final Shops shops;
    private final ApiKeys keys;
    private final InstantSource time;
    private final Audit audit;

    @Inject
    public HandOutApiKeys(Shops shops, ApiKeys keys, InstantSource time, Audit audit) {
        this.shops = shops;
        this.keys = keys;
        this.time = time;
        this.audit = audit;
    }

    /** A new key and its secret, which is not to be had again. */
    public record Issued(ApiKey key, ApiKeySecret secret) {}

    /** Empty if there is no shop of that code. */
    @Transactional
    public Optional<Issued> issue(ShopCode shop) {
        return shops.find(shop).map(known -> {
            Instant now = time.instant();
            ApiKeySecret secret = ApiKeySecret.random();
            ApiKey key = new ApiKey(TimeOrderedId.at(now), shop, secret.beginning(), now, null);
            keys.add(key, secret.hash());
            audit.did(Activity.KEY_ISSUED, shop, key.beginning());
            return new Issued(key, secret);
        });
    }

    /** The shop's keys, oldest first; empty if there is no shop of that code. */
    @Transactional
    public Optional<List<ApiKey>> list(ShopCode shop) {
        return shops.find(shop).map(known -> keys.of(shop));
    }

    /** False if the shop has no such key. */
    @Transactional
    public boolean revoke(ShopCode shop, UUID id) {
        Optional<ApiKey> known =
                keys.of(shop).stream().filter(key -> key.id().equals(id)).findFirst();
        known.ifPresent(key -> audit.did(Activity.KEY_REVOKED, shop, key.beginning()));
        return known.isPresent() && keys.revoke(shop, id);
    }
}
