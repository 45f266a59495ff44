package dev.relais.domain.access;

import java.time.Instant;
import java.util.Optional;

/** How often signing in failed lately. Works in the caller's transaction. */
public interface SignInFailures {

    /** So many, the last of them then. */
    record Failed(int times, Instant lastAt) {}

    /** Empty if none did. */
    Optional<Failed> of(SignInSubject subject);

    void set(SignInSubject subject, Failed failed);

    void forget(SignInSubject subject);
}
