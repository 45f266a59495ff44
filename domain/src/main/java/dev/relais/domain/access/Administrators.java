package dev.relais.domain.access;

/** The people who administer Relais. Works in the caller's transaction. */
public interface Administrators {

    /** True if there is no administrator yet. */
    boolean isEmpty();

    /** Adds one; the password is kept only as a slow, salted hash. */
    void add(String username, String password);

    /** True if there is one of this name. */
    boolean isKnown(String username);

    /** True if it is this administrator's password; takes as long for a name that is unknown. */
    boolean isPassword(String username, String password);
}
