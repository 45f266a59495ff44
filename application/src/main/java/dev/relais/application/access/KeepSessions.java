package dev.relais.application.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.access.Session;
import dev.relais.domain.access.SessionToken;
import dev.relais.domain.access.Sessions;

/** Knows who is signed in, and ends that. */
@Singleton
public class KeepSessions {

    private final Sessions sessions;
    private final InstantSource time;

    @Inject
    public KeepSessions(Sessions sessions, InstantSource time) {
        this.sessions = sessions;
        this.time = time;
    }

    /** A new session of a user who has just shown who he is. */
    @Transactional
    public SessionToken begin(String user, String address) {
        Instant now = time.instant();
        SessionToken token = SessionToken.random();
        sessions.forgetOver(now);
        sessions.begin(new Session(token.hash(), user, address, now, now));
        return token;
    }

    /** Whose open session this is, noted to the minute; empty if it is over or was ended. */
    @Transactional
    public Optional<String> userOf(SessionToken token) {
        Instant now = time.instant();
        String id = token.hash();
        Optional<Session> open = sessions.find(id).filter(session -> !session.isOver(now));
        open.filter(session -> !now.isBefore(session.seenAt().plus(Session.EXACT)))
                .ifPresent(session -> sessions.seen(id, now));
        if (open.isEmpty()) {
            sessions.end(id);
        }
        return open.map(Session::user);
    }

    @Transactional
    public void end(SessionToken token) {
        end(token.hash());
    }

    /** Ends the session that is kept under this hash of its token. */
    @Transactional
    public void end(String id) {
        sessions.end(id);
    }

    /** Ends all sessions of the user, at whichever browser. */
    @Transactional
    public void endAllOf(String user) {
        sessions.endAllOf(user);
    }
}
