package dev.relais.domain.access;

/** The passwords that everybody knows, and those that follow from them. */
public interface KnownPasswords {

    /**
     * True if somebody who knows the user's name finds the password within a thousand million tries, because it is made of known passwords,
     * names, words, neighbouring keys, rows, years or repetitions. Of a long password only the beginning is looked at. Asks nobody outside of
     * this process, and answers within a second.
     */
    boolean contains(Password password, String user);
}
