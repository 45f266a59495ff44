package dev.relais.persistence.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.ApiKeys;
import dev.relais.domain.access.KeyScope;
import dev.relais.domain.shop.ShopCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** API keys in PostgreSQL. */
@Singleton
@Transactional
class PanacheApiKeys implements ApiKeys {

    private final Rows rows;

    @Singleton
    static class Rows implements PanacheRepositoryBase<ApiKeyRow, UUID> {}

    @Inject
    PanacheApiKeys(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(ApiKey key, String hash) {
        ApiKeyRow row = new ApiKeyRow();
        row.id = key.id();
        row.shopCode = key.shop().value();
        row.hash = hash;
        row.beginning = key.beginning();
        row.name = key.name();
        row.scopes = key.scopesInOrder().stream().map(KeyScope::word).collect(Collectors.joining(","));
        row.createdBy = key.createdBy();
        row.createdAt = key.createdAt();
        row.expiresAt = key.expiresAt();
        rows.persist(row);
    }

    @Override
    public Optional<ApiKey> find(String hash) {
        return rows.find("hash", hash).firstResultOptional().map(ApiKeyRow::read);
    }

    @Override
    public List<ApiKey> of(ShopCode shop) {
        return rows.find("shopCode = ?1 order by createdAt", shop.value()).stream()
                .map(ApiKeyRow::read)
                .toList();
    }

    @Override
    public List<ApiKey> latest(int limit) {
        return rows.find("order by createdAt desc, id desc").page(0, limit).stream()
                .map(ApiKeyRow::read)
                .toList();
    }

    @Override
    public boolean revoke(ShopCode shop, UUID id) {
        return rows.delete("shopCode = ?1 and id = ?2", shop.value(), id) == 1;
    }

    @Override
    public void used(UUID id, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        rows.update("lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?1)", minute, id);
    }
}
