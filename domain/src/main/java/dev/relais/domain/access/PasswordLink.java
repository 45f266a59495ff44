package dev.relais.domain.access;

import java.time.Duration;
import java.time.Instant;

import dev.relais.domain.shop.Worded;

/**
 * A link by which a user sets his password, once.
 *
 * @param user a user's name
 * @param expiresAt from when on it does nothing any more
 */
public record PasswordLink(String user, Purpose purpose, Instant expiresAt) {

    /** What a link is for, and how long it can be used. */
    public enum Purpose implements Worded {
        /** To choose the first password; whoever is invited may be away for a weekend. */
        INVITATION("invitation", Duration.ofHours(72)),
        /** To choose another one, by somebody who waits for it. */
        RESET("reset", Duration.ofHours(1));

        private final String word;
        private final Duration valid;

        Purpose(String word, Duration valid) {
            this.word = word;
            this.valid = valid;
        }

        @Override
        public String word() {
            return word;
        }

        public Duration valid() {
            return valid;
        }
    }

    /** One that is made now. */
    public static PasswordLink made(String user, Purpose purpose, Instant now) {
        return new PasswordLink(user, purpose, now.plus(purpose.valid()));
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
