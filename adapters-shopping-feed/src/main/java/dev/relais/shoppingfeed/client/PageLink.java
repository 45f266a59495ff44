package dev.relais.shoppingfeed.client;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads links to the next page: taken as they stand, and only if they lead to the same list of the same origin. */
final class PageLink {

    private PageLink() {}

    static Optional<String> next(JsonNode page) {
        return Embedded.objects(page.path("_links").path("next")).stream()
                .findFirst()
                .flatMap(link -> Embedded.text(link.path("href")));
    }

    /** The query behind the link; empty if it leads elsewhere. The API's links may leave out the path of a base. */
    static Optional<Map<String, String>> query(URI base, String path, String href) {
        try {
            URI list = URI.create(base.toString().replaceFirst("/+$", "") + path);
            // URI.resolve takes the last step of the path away when a reference is nothing but a query.
            URI link = list.resolve(href.startsWith("?") ? list.getRawPath() + href : href);
            boolean isSameList = list.getPath().equals(link.getPath()) || path.equals(link.getPath());
            return isSameList && isSameOrigin(list, link) && link.getRawQuery() != null
                    ? Optional.of(parameters(link.getRawQuery()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getRawAuthority().equalsIgnoreCase(other.getRawAuthority());
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] both = pair.split("=", 2);
            parameters.put(decoded(both[0]), both.length < 2 ? "" : decoded(both[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
