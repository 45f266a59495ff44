package dev.relais.domain.shop;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** One address that mails go to; without a name, and without anything that could end a header line. */
public record MailAddress(String value) {

    public static final int LONGEST = 254;

    /** More than these are a mailing list, and whoever keeps one should give its address. */
    public static final int MOST = 10;

    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+@[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+");

    public MailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("This is not an address: \"" + value + "\"");
        }
    }

    /** Reads addresses separated by commas, each once, in their order; an empty text, and one with a gap, is refused. */
    public static List<MailAddress> list(String text) {
        List<MailAddress> addresses = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(MailAddress::new)
                .distinct()
                .toList();
        if (addresses.size() > MOST) {
            throw new IllegalArgumentException("There are " + addresses.size() + " addresses, at most " + MOST
                    + " are allowed; give the address of a mailing list instead");
        }
        return addresses;
    }

    @Override
    public String toString() {
        return value;
    }
}
