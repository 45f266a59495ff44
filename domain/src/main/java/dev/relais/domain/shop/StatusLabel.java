package dev.relais.domain.shop;

/** What a shop calls one of its statuses: 1 to 200 printable characters, for people to read and never compared. */
public record StatusLabel(ShopStatus status, String label) {

    public static final int LONGEST = 200;

    public StatusLabel {
        label = label.strip();
        if (label.isEmpty() || label.length() > LONGEST || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A status label has 1 to " + LONGEST + " printable characters, not \"" + label + "\"");
        }
    }
}
