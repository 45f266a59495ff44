package dev.relais.web.admin.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import dev.relais.domain.order.OrderKey;

/** Where pages are; these addresses stay. */
public final class Addresses {

    private Addresses() {}

    public static String order(OrderKey order) {
        return "/orders/" + encoded(order.shop().value()) + "/"
                + encoded(order.ref().value());
    }

    /** As a part of a path or as a value behind a question mark. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
