package dev.relais.web.signin;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import dev.relais.domain.shop.ShopCode;
import io.quarkus.security.identity.SecurityIdentity;

/** The shop whose API key the current request carries. */
@RequestScoped
public class CallingShop {

    static final String ATTRIBUTE = "dev.relais.shop";
    static final String KEY = "dev.relais.key-beginning";
    static final String KEY_ID = "dev.relais.key-id";

    private final SecurityIdentity identity;

    @Inject
    CallingShop(SecurityIdentity identity) {
        this.identity = identity;
    }

    public ShopCode code() {
        return required(ATTRIBUTE);
    }

    /** The first characters of the key, by which a person recognises who called. */
    public String key() {
        return required(KEY);
    }

    /** Which of the shop's keys the request carries. */
    public UUID keyId() {
        return required(KEY_ID);
    }

    private <T> T required(String attribute) {
        T value = identity.getAttribute(attribute);
        if (value == null) {
            throw new IllegalStateException("This request carries no API key, an endpoint for shops needs one");
        }
        return value;
    }
}
