package dev.relais.domain.access;

import java.time.Instant;
import java.util.Optional;

/** Who is signed in. Works in the caller's transaction. */
public interface Sessions {

    void begin(Session session);

    /** The session of that id, over or not; empty if it was ended. */
    Optional<Session> find(String id);

    /** Its user was there. */
    void seen(String id, Instant now);

    void end(String id);

    /** Ends all sessions of the user. */
    void endAllOf(String user);

    /** Forgets those that are over. */
    void forgetOver(Instant now);
}
