package dev.relais.application.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.application.audit.Audit;
import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.ApiKeySecret;
import dev.relais.domain.access.ApiKeys;
import dev.relais.domain.access.KeyScope;
import dev.relais.domain.audit.Activity;
import dev.relais.domain.audit.CurrentActor;
import dev.relais.domain.order.TimeOrderedId;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.Shops;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes the API keys of a shop. */
@Singleton
public class HandOutApiKeys {

    private final Shops shops;
    private final ApiKeys keys;
    private final InstantSource time;
    private final Audit audit;
    private final CurrentActor current;

    @Inject
    public HandOutApiKeys(Shops shops, ApiKeys keys, InstantSource time, Audit audit, CurrentActor current) {
        this.shops = shops;
        this.keys = keys;
        this.time = time;
        this.audit = audit;
        this.current = current;
    }

    /** A new key and its secret, which is not to be had again. */
    public record Issued(ApiKey key, ApiKeySecret secret) {}

    /**
     * The key somebody wishes for.
     *
     * @param id that no key has yet, from {@link #newId()}: of one id one key is made
     * @param name what it is for; empty if that need not be said
     * @param scopes what it may be used for; at least one
     * @param valid how long it is taken; null for ever
     */
    public record Wish(
            UUID id,
            String name,
            Set<KeyScope> scopes,
            @Nullable Duration valid) {}

    /** A key without a name, for everything that a shop may do, valid until it is revoked. Empty if there is no shop of that code. */
    @Transactional
    public Optional<Issued> issue(ShopCode shop) {
        return issue(shop, new Wish(newId(), "", KeyScope.ALL, null));
    }

    /** An id that no key has yet. */
    public UUID newId() {
        return TimeOrderedId.at(time.instant());
    }

    /**
     * Makes the key once, so that a request that is repeated makes no second one. Empty if there is no shop of that code, or if it
     * has that key already: its secret cannot be told again.
     */
    @Transactional
    public Optional<Issued> issue(ShopCode shop, Wish wish) {
        boolean isMade = keys.of(shop).stream().anyMatch(key -> key.id().equals(wish.id()));
        return shops.find(shop).filter(known -> !isMade).map(known -> {
            Instant now = time.instant();
            ApiKeySecret secret = ApiKeySecret.random();
            ApiKey key = new ApiKey(
                    wish.id(),
                    shop,
                    secret.beginning(),
                    wish.name(),
                    wish.scopes(),
                    current.actor().name(),
                    now,
                    wish.valid() == null ? null : now.plus(wish.valid()),
                    null);
            keys.add(key, secret.hash());
            audit.did(Activity.KEY_ISSUED, shop, (key.beginning() + " " + key.name()).strip());
            return new Issued(key, secret);
        });
    }

    /** The keys of all shops, the latest made first, at most so many. */
    @Transactional
    public List<ApiKey> latest(int limit) {
        return keys.latest(limit);
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
