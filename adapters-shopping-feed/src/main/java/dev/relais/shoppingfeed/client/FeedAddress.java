package dev.relais.shoppingfeed.client;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** S13, S30: the address of the API, to which tokens go: over TLS, unless it is on this machine. */
public final class FeedAddress {

    private static final String SETTING = "RELAIS_SHOPPING_FEED_URL";
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[(0+:){7}0*1]", Pattern.CASE_INSENSITIVE);

    private FeedAddress() {}

    /** @throws IllegalArgumentException saying how to write it; never with what may be a secret */
    public static URI read(String text) {
        try {
            return checked(URI.create(text.strip()));
        } catch (IllegalArgumentException e) {
            throw e.getCause() == null ? e : refusal("is no address");
        }
    }

    /** @throws IllegalArgumentException as {@link #read} does */
    static URI checked(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (!scheme.equals("https") && !scheme.equals("http") || host == null) {
            throw refusal("is no address of a web server");
        }
        if (address.getRawUserInfo() != null) {
            throw refusal("has a name or a password in it, and Relais shows the token of each shop instead");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw refusal("has a part behind ? or #, and paths are put behind it");
        }
        if (scheme.equals("http") && !LOOPBACK.matcher(host).matches()) {
            throw refusal("is http://" + host + ", and over http:// anybody on the way reads the tokens of the shops");
        }
        return address;
    }

    private static IllegalArgumentException refusal(String why) {
        return new IllegalArgumentException(
                SETTING + " " + why
                        + ". Write it as in https://api.shopping-feed.com; http:// only for this machine, as in http://127.0.0.1:8080/sandbox.");
    }
}
