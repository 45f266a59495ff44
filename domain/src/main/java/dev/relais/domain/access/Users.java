package dev.relais.domain.access;

import java.util.List;
import java.util.Optional;

/** The people who sign in to Relais. Works in the caller's transaction. */
public interface Users {

    /** True if there is nobody yet. */
    boolean isEmpty();

    /** Everybody, by name. */
    List<User> all();

    /** The user of this name; empty if there is none. */
    Optional<User> find(String name);

    /** The user of this name if it is this password; takes as long for a name that is unknown. */
    Optional<User> find(String name, Password password);

    /** Adds one; the password is kept only as a slow, salted hash. False, and nothing stored, if the name is taken. */
    boolean add(User user, Password password);

    /** Gives the user of this name this role. */
    void change(User user);

    /** Gives the user of this name a new password. */
    void change(String name, Password password);

    /** Removes the user of this name. */
    void remove(String name);

    /**
     * Makes others who ask this wait until the caller's transaction ends, so that two administrators cannot remove each
     * other at the same time.
     */
    void hold();
}
