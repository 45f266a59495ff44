package dev.relais.persistence.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.PasswordLink;
import dev.relais.domain.access.PasswordLinks;
import dev.relais.domain.shop.Worded;

/** Links to set passwords, in PostgreSQL. */
@Singleton
@Transactional
class PanachePasswordLinks implements PasswordLinks {

    private static final String PUT = """
            insert into password_link (username, hash, purpose, expires_at) values (:user, :hash, :purpose, :expires)
            on conflict (username)
            do update set hash = excluded.hash, purpose = excluded.purpose, expires_at = excluded.expires_at
            """;

    /** By the unique hash. */
    private static final String FIND =
            "select username, purpose, expires_at from password_link where hash = :hash and expires_at > :now";

    /** Whoever comes second waits for the first to commit, and then finds no row. */
    private static final String USE = """
            delete from password_link where hash = :hash and expires_at > :now returning username, purpose, expires_at
            """;

    private static final String ALL = "select username, purpose, expires_at from password_link order by username";

    private final EntityManager database;

    @Inject
    PanachePasswordLinks(EntityManager database) {
        this.database = database;
    }

    @Override
    public void put(PasswordLink link, String hash) {
        database.createNativeQuery(PUT)
                .setParameter("user", link.user())
                .setParameter("hash", hash)
                .setParameter("purpose", link.purpose().word())
                .setParameter("expires", link.expiresAt())
                .executeUpdate();
    }

    @Override
    public Optional<PasswordLink> find(String hash, Instant now) {
        return read(open(FIND, hash, now)).stream().findFirst();
    }

    @Override
    public Optional<PasswordLink> use(String hash, Instant now) {
        return read(open(USE, hash, now)).stream().findFirst();
    }

    private Query open(String sql, String hash, Instant now) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter("hash", hash)
                .setParameter("now", now);
    }

    @Override
    public void revoke(String user) {
        database.createNativeQuery("delete from password_link where username = :user")
                .setParameter("user", user)
                .executeUpdate();
    }

    @Override
    public List<PasswordLink> all() {
        return read(database.createNativeQuery(ALL, Object[].class));
    }

    @SuppressWarnings("unchecked")
    private static List<PasswordLink> read(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new PasswordLink(
                        (String) row[0], Worded.of(PasswordLink.Purpose.class, (String) row[1]), (Instant) row[2]))
                .toList();
    }
}
