package dev.relais.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.relais.domain.shop.ShopCode;

/** The API keys of shops. Works in the caller's transaction. */
public interface ApiKeys {

    void add(ApiKey key, String hash);

    /** The key of that hash, expired or not; empty if there is none or it was revoked. */
    Optional<ApiKey> find(String hash);

    /** The shop's keys, oldest first. */
    List<ApiKey> of(ShopCode shop);

    /** The keys of all shops, the latest made first, at most so many. */
    List<ApiKey> latest(int limit);

    /** Revokes the key at once; false if the shop has no such key. */
    boolean revoke(ShopCode shop, UUID id);

    /** Notes that the key was used, to the minute. */
    void used(UUID id, Instant now);
}
