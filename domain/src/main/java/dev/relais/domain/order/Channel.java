package dev.relais.domain.order;

import java.util.Locale;

/** The marketplace an order came from, under the name it was received with (API section 9). */
public record Channel(String name) {

    public static final int LONGEST = 100;

    public Channel {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A channel name has 1 to " + LONGEST + " characters, not \"" + name + "\"");
        }
    }

    /** True if both names mean the same marketplace: they are compared trimmed and lower-cased (R15). */
    public boolean isSameAs(Channel other) {
        return comparable().equals(other.comparable());
    }

    /** The name trimmed and lower-cased, for comparing and never for sending. */
    public String comparable() {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
