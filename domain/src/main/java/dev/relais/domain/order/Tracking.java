package dev.relais.domain.order;

import java.util.regex.Pattern;

/** Where a parcel is: number, carrier and link, each empty when unknown. */
public record Tracking(String number, String carrier, String url) {

    public static final Tracking NONE = new Tracking("", "", "");
    public static final int LONGEST_NUMBER = 200;
    public static final int LONGEST_CARRIER = 200;
    public static final int LONGEST_URL = 2000;

    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://[^\\s/?#@\\\\]+([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

    public Tracking {
        number = number.strip();
        carrier = carrier.strip();
        url = url.strip();
    }

    /** True if it is an address on the web and nothing besides: links to a parcel end up where buyers click (S12). */
    public static boolean isWebAddress(String link) {
        return WEB_ADDRESS.matcher(link).matches();
    }

    public boolean hasNumber() {
        return !number.isEmpty();
    }
}
