package dev.relais.application.access;

import java.time.Instant;
import java.time.InstantSource;

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

    /** True if the token is that of an open session of this user; noted to the minute. */
    @Transactional
    public boolean isOpen(SessionToken token, String user) {
        Instant now = time.instant();
        String id = token.hash();
        boolean isOpen = sessions.find(id)
                .filter(session -> session.user().equals(user) && !session.isOver(now))
                .map(session -> {
                    if (!now.isBefore(session.seenAt().plus(Session.EXACT))) {
                        sessions.seen(id, now);
                    }
                    return true;
                })
                .orElse(false);
        if (!isOpen) {
            sessions.end(id);
        }
        return isOpen;
    }

    @Transactional
    public void end(SessionToken token) {
        sessions.end(token.hash());
    }

    /** Ends all sessions of the user, at whichever browser. */
    @Transactional
    public void endAllOf(String user) {
        sessions.endAllOf(user);
    }
}
