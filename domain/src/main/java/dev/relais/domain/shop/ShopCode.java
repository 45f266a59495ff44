package dev.relais.domain.shop;

import java.util.regex.Pattern;

/** Names a shop for ever: lower-case letters, digits and hyphens, 63 characters at most. */
public record ShopCode(String value) implements Comparable<ShopCode> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    public ShopCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A shop code has 1 to 63 lower-case letters, digits and hyphens, "
                    + "and begins and ends with a letter or digit; this is not one: \"" + value + "\"");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(ShopCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
