package dev.relais.domain.shop;

/** A status the shop itself defines, by its code: "4", "wc-completed". Codes are compared exactly. */
public record ShopStatus(String code) implements Comparable<ShopStatus> {

    public static final int LONGEST = 100;

    public ShopStatus {
        if (code.isBlank() || code.length() > LONGEST || code.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A shop status has 1 to " + LONGEST + " printable characters, not \"" + code + "\"");
        }
    }

    @Override
    public int compareTo(ShopStatus other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
