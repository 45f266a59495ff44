package dev.relais.persistence.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.Session;
import dev.relais.domain.access.Sessions;

/** Who is signed in, in PostgreSQL. */
@Singleton
@Transactional
class PanacheSessions implements Sessions {

    private static final String BEGIN = """
            insert into session (id, username, address, began_at, seen_at) values (:id, :user, :address, :began, :seen)
            """;

    /** By the primary key. */
    private static final String FIND = "select username, address, began_at, seen_at from session where id = :id";

    private final EntityManager database;

    @Inject
    PanacheSessions(EntityManager database) {
        this.database = database;
    }

    @Override
    public void begin(Session session) {
        query(BEGIN)
                .setParameter("id", session.id())
                .setParameter("user", session.user())
                .setParameter("address", session.address())
                .setParameter("began", session.beganAt())
                .setParameter("seen", session.seenAt())
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Session> find(String id) {
        List<Object[]> rows = database.createNativeQuery(FIND, Object[].class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> new Session(id, (String) row[0], (String) row[1], (Instant) row[2], (Instant) row[3]))
                .findFirst();
    }

    @Override
    public void seen(String id, Instant now) {
        query("update session set seen_at = :now where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void end(String id) {
        query("delete from session where id = :id").setParameter("id", id).executeUpdate();
    }

    @Override
    public void endAllOf(String user) {
        query("delete from session where username = :user")
                .setParameter("user", user)
                .executeUpdate();
    }

    @Override
    public void forgetOver(Instant now) {
        query("delete from session where seen_at <= :idle or began_at <= :longest")
                .setParameter("idle", now.minus(Session.IDLE))
                .setParameter("longest", now.minus(Session.LONGEST))
                .executeUpdate();
    }

    private Query query(String sql) {
        return database.createNativeQuery(sql);
    }
}
