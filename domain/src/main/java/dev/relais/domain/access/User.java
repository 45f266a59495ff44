package dev.relais.domain.access;

/**
 * A person who signs in to Relais.
 *
 * @param name without outer white space; compared as it is written
 */
public record User(String name, Role role) {

    public static final int LONGEST = 100;

    public User {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "A user name has 1 to " + LONGEST + " printable characters, not \"" + name + "\"");
        }
    }

    /** True if a user may be called so: 1 to 100 printable characters without white space around them. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.equals(name.strip())
                && name.chars().noneMatch(Character::isISOControl);
    }
}
