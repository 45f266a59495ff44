package dev.relais.web.mail;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.access.LinkToken;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.ShopCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of pages as people reach them from outside, from the setting alone and never from a request. Each needs them to sign in but
 * the one by which a user sets his password.
 */
@Singleton
public class Links {

    private final String base;

    @Inject
    Links(@ConfigProperty(name = "relais.public-url") String publicUrl) {
        this.base = base(publicUrl.strip());
    }

    String order(OrderKey order) {
        return base + "/orders/" + encoded(order.shop().value()) + "/"
                + encoded(order.ref().value());
    }

    /** The list of the shop's orders. */
    String orders(ShopCode shop) {
        return base + "/orders?shop=" + encoded(shop.value());
    }

    /** Where the holder of the token sets a password: a secret like the token. */
    public String password(LinkToken token) {
        return base + "/password/" + token.value();
    }

    String shops() {
        return base + "/shops";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String base(String url) {
        if (!url.matches("(?i)https?://[^\\s?#]+")) {
            throw notAnAddress(url, null);
        }
        try {
            return URI.create(url).toString().replaceAll("/+$", "");
        } catch (IllegalArgumentException e) {
            throw notAnAddress(url, e);
        }
    }

    private static IllegalArgumentException notAnAddress(String url, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "RELAIS_PUBLIC_URL is \"" + url + "\"; it has to be the address that people open Relais at,"
                        + " as in https://relais.example.com",
                cause);
    }
}
