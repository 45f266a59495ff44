package dev.relais.persistence.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.SignInFailures;
import dev.relais.domain.access.SignInSubject;

/** Sign-ins in vain, in PostgreSQL; what nobody asks about any more goes when something new comes. */
@Singleton
@Transactional
class PanacheSignInFailures implements SignInFailures {

    private static final Duration KEPT = Duration.ofDays(1);

    private static final String SET = """
            insert into sign_in_failure (subject, times, last_at) values (:subject, :times, :at)
            on conflict (subject) do update set times = excluded.times, last_at = excluded.last_at
            """;

    private final EntityManager database;

    @Inject
    PanacheSignInFailures(EntityManager database) {
        this.database = database;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Failed> of(SignInSubject subject) {
        List<Object[]> rows = database.createNativeQuery(
                        "select times, last_at from sign_in_failure where subject = :subject", Object[].class)
                .setParameter("subject", subject.key())
                .getResultList();
        return rows.stream()
                .map(row -> new Failed(((Number) row[0]).intValue(), (Instant) row[1]))
                .findFirst();
    }

    @Override
    public void set(SignInSubject subject, Failed failed) {
        database.createNativeQuery("delete from sign_in_failure where last_at < :before")
                .setParameter("before", failed.lastAt().minus(KEPT))
                .executeUpdate();
        database.createNativeQuery(SET)
                .setParameter("subject", subject.key())
                .setParameter("times", failed.times())
                .setParameter("at", failed.lastAt())
                .executeUpdate();
    }

    @Override
    public void forget(SignInSubject subject) {
        database.createNativeQuery("delete from sign_in_failure where subject = :subject")
                .setParameter("subject", subject.key())
                .executeUpdate();
    }
}
