package dev.relais.domain.shop;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A carrier's web address in which {@code {number}} stands for the tracking number (R46). Where that does not occur, each
 * {@code @} does; so an address that needs the sign itself names the number the long way.
 */
public record LinkTemplate(String value) {

    public static final int LONGEST = 1000;

    private static final String NUMBER = "{number}";
    private static final String SHORT = "@";
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/?#@{}\\\\]+[/?#]\\S*", Pattern.CASE_INSENSITIVE);

    public LinkTemplate {
        value = value.strip();
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("A link template has at most " + LONGEST + " characters");
        }
        if (!value.contains(NUMBER) && !value.contains(SHORT)) {
            throw new IllegalArgumentException("Write {number} or @ where the tracking number belongs, "
                    + "as in https://carrier.example/track/{number}");
        }
        if (!WEB.matcher(value).matches() || !isAddress(filled(value, "0"))) {
            throw new IllegalArgumentException("Write a whole address that begins with https:// or http:// "
                    + "and has the number behind the host, as in https://carrier.example/track/{number}");
        }
    }

    /** The link for this number, which is encoded so that it cannot lead elsewhere. */
    public String linkTo(String number) {
        return filled(value, URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static String filled(String template, String number) {
        return template.replace(template.contains(NUMBER) ? NUMBER : SHORT, number);
    }

    private static boolean isAddress(String link) {
        try {
            return new URI(link).getHost() != null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
