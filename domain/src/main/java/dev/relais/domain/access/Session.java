package dev.relais.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * A user who is signed in, at one browser.
 *
 * @param id the hash of its token
 * @param user a user's name
 * @param address the network address he signed in from
 * @param seenAt when he was last there, to the minute
 */
public record Session(String id, String user, String address, Instant beganAt, Instant seenAt) {

    /** Who leaves his browser alone for so long has to sign in again. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** Who works on and on has to sign in again, too. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** How exactly it is known when he was last there. */
    public static final Duration EXACT = Duration.ofMinutes(1);

    public boolean isOver(Instant now) {
        return !now.isBefore(seenAt.plus(IDLE)) || !now.isBefore(beganAt.plus(LONGEST));
    }
}
