package dev.relais.application.fake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.ApiKeys;
import dev.relais.domain.shop.ShopCode;

/** API keys in memory. */
public final class InMemoryApiKeys implements ApiKeys {

    private final Map<String, ApiKey> keys = new LinkedHashMap<>();

    @Override
    public void add(ApiKey key, String hash) {
        keys.put(hash, key);
    }

    @Override
    public Optional<ApiKey> find(String hash) {
        return Optional.ofNullable(keys.get(hash));
    }

    @Override
    public List<ApiKey> of(ShopCode shop) {
        return keys.values().stream().filter(key -> key.shop().equals(shop)).toList();
    }

    @Override
    public List<ApiKey> latest(int limit) {
        List<ApiKey> all = new ArrayList<>(keys.values());
        Collections.reverse(all);
        return all.stream().limit(limit).toList();
    }

    @Override
    public boolean revoke(ShopCode shop, UUID id) {
        return keys.values().removeIf(key -> key.shop().equals(shop) && key.id().equals(id));
    }

    @Override
    public void used(UUID id, Instant now) {
        keys.replaceAll((hash, key) -> key.id().equals(id) ? key.usedAt(now.truncatedTo(ChronoUnit.MINUTES)) : key);
    }
}
