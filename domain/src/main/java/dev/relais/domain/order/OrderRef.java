package dev.relais.domain.order;

/** The shop's own reference of an order, compared exactly: 1 to 100 printable characters. */
public record OrderRef(String value) {

    public static final int LONGEST = 100;

    public OrderRef {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "An order reference has 1 to " + LONGEST + " printable characters, not \"" + value + "\"");
        }
    }

    public static boolean isValid(String value) {
        return !value.isBlank() && value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return value;
    }
}
