package dev.relais.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import dev.relais.domain.shop.ShopCode;
import io.quarkus.security.identity.SecurityIdentity;

/** The shop whose API key the current request carries. */
@RequestScoped
public class CallingShop {

    static final String ATTRIBUTE = "dev.relais.shop";

    private final SecurityIdentity identity;

    @Inject
    CallingShop(SecurityIdentity identity) {
        this.identity = identity;
    }

    public ShopCode code() {
        ShopCode shop = identity.getAttribute(ATTRIBUTE);
        if (shop == null) {
            throw new IllegalStateException("This request carries no API key, an endpoint for shops needs one");
        }
        return shop;
    }
}
