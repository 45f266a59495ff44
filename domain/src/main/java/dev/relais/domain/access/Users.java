package dev.relais.domain.access;

import java.util.List;
import java.util.Optional;

import dev.relais.domain.shop.MailAddress;

/** The people who sign in to Relais. Works in the caller's transaction. */
public interface Users {

    /** True if there is nobody yet. */
    boolean isEmpty();

    /** Everybody, by name. */
    List<User> all();

    /** Everybody with what else is kept of them, by name. */
    List<Account> accounts();

    /** The user of this name; empty if there is none. */
    Optional<User> find(String name);

    /** The user of this name with what else is kept of him; empty if there is none. */
    Optional<Account> account(String name);

    /** The user of this name if it is this password; takes as long for a name that is unknown, or only invited. */
    Optional<User> find(String name, Password password);

    /** Adds one; the password is kept only as a slow, salted hash. False, and nothing stored, if the name is taken. */
    boolean add(User user, Password password);

    /** Adds one who has yet to choose a password; no password is his until then. False, and nothing stored, if the name is taken. */
    boolean invite(User user);

    /** Gives the user of this name this role. */
    void change(User user);

    /** Gives the user of this name a new password; who was invited has come. */
    void change(String name, Password password);

    /** Mails for the user of this name go there from now on; empty for no mails. */
    void changeMailAddress(String name, Optional<MailAddress> mailAddress);

    /** Removes the user of this name. */
    void remove(String name);

    /**
     * Makes others who ask this wait until the caller's transaction ends, so that two administrators cannot remove each
     * other at the same time.
     */
    void hold();
}
