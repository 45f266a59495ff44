package dev.relais.persistence.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.relais.domain.access.ApiKey;
import dev.relais.domain.access.ApiKeys;
import dev.relais.domain.access.KeyScope;
import dev.relais.domain.shop.ShopCode;
import dev.relais.persistence.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** API keys in PostgreSQL. */
@Singleton
@Transactional
class PanacheApiKeys implements ApiKeys {

    /** Served by the hash's own index. */
    private static final String FIND = """
            select id, shop_code, beginning, name, scopes, created_by, created_at, expires_at, last_used_at
            from api_key where hash = ?
            """;

    private final Rows rows;
    private final Sql sql;

    @Singleton
    static class Rows implements PanacheRepositoryBase<ApiKeyRow, UUID> {}

    @Inject
    PanacheApiKeys(Rows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
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

    /** Each call of a shop asks this: one question, which needs no transaction. */
    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<ApiKey> find(String hash) {
        return sql.first(FIND, PanacheApiKeys::read, hash);
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        ApiKeyRow read = new ApiKeyRow();
        read.id = row.getObject("id", UUID.class);
        read.shopCode = row.getString("shop_code");
        read.beginning = row.getString("beginning");
        read.name = row.getString("name");
        read.scopes = row.getString("scopes");
        read.createdBy = row.getString("created_by");
        read.createdAt = Sql.instant(row, "created_at");
        read.expiresAt = Sql.instant(row, "expires_at");
        read.lastUsedAt = Sql.instant(row, "last_used_at");
        return read.read();
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
