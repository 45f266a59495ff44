package dev.relais.application.fake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.relais.domain.access.Session;
import dev.relais.domain.access.Sessions;

/** Who is signed in, in memory. */
public final class InMemorySessions implements Sessions {

    private final Map<String, Session> sessions = new HashMap<>();

    @Override
    public void begin(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public void seen(String id, Instant now) {
        sessions.computeIfPresent(
                id, (any, known) -> new Session(known.id(), known.user(), known.address(), known.beganAt(), now));
    }

    @Override
    public void end(String id) {
        sessions.remove(id);
    }

    @Override
    public void endAllOf(String user) {
        sessions.values().removeIf(session -> session.user().equals(user));
    }

    @Override
    public void forgetOver(Instant now) {
        sessions.values().removeIf(session -> session.isOver(now));
    }
}
