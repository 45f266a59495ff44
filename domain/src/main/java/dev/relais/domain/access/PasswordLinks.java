package dev.relais.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links by which users set their passwords, one for each at most; they go with their user. Works in the caller's transaction. */
public interface PasswordLinks {

    /** Keeps the user's link by its hash; the one he had before does nothing any more. */
    void put(PasswordLink link, String hash);

    /** The link of that hash if it can be used; empty if there is none, or if it was used, replaced, revoked, or is over. */
    Optional<PasswordLink> find(String hash, Instant now);

    /** As {@link #find}, and uses it up in the same statement: of several who try at once, one gets it. */
    Optional<PasswordLink> use(String hash, Instant now);

    /** The user's link, if he has one, does nothing any more. */
    void revoke(String user);

    /** All that were neither used nor revoked, also those that are over. */
    List<PasswordLink> all();
}
