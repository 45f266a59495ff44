package dev.relais.persistence.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import dev.relais.domain.mapping.MappingVersion;
import dev.relais.domain.mapping.MappingVersions;
import dev.relais.domain.shop.ShopCode;

/** Versions of mappings in PostgreSQL. */
@Singleton
@Transactional
class PanacheMappingVersions implements MappingVersions {

    /** Those who map the same shop wait for each other; orders and keys of the shop go on. */
    private static final String HOLD = "select code from shop where code = :shop for no key update";

    /** By the primary key. */
    private static final String LATEST = """
            select number, mapping, changed_by, changed_at from mapping_version
            where shop_code = :shop order by number desc limit :limit
            """;

    private static final String ADD = """
            insert into mapping_version (shop_code, number, mapping, changed_by, changed_at)
            values (:shop, :number, :mapping, :by, :at)
            """;

    private static final String ANY = "select exists (select 1 from mapping_version where changed_by <> :name)";

    private final EntityManager database;

    @Inject
    PanacheMappingVersions(EntityManager database) {
        this.database = database;
    }

    @Override
    public Optional<MappingVersion> hold(ShopCode shop) {
        database.createNativeQuery(HOLD).setParameter("shop", shop.value()).getResultList();
        return latest(shop, 1).stream().findFirst();
    }

    @Override
    public void add(ShopCode shop, MappingVersion version) {
        database.createNativeQuery(ADD)
                .setParameter("shop", shop.value())
                .setParameter("number", version.number())
                .setParameter("mapping", StatusMappingJson.of(version.mapping()))
                .setParameter("by", version.by())
                .setParameter("at", version.at())
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<MappingVersion> latest(ShopCode shop, int limit) {
        Query query = database.createNativeQuery(LATEST, Object[].class)
                .setParameter("shop", shop.value())
                .setParameter("limit", limit);
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new MappingVersion(
                        ((Number) row[0]).intValue(),
                        StatusMappingJson.mapping((String) row[1]),
                        (String) row[2],
                        (Instant) row[3]))
                .toList();
    }

    @Override
    public boolean isAnyNotBy(String name) {
        return (Boolean) database.createNativeQuery(ANY, Boolean.class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
