package dev.relais.application.configure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.domain.shop.Vault;

/** Brings the tokens of all shops under the current key, so that the older one can be thrown away (S08). */
@Singleton
public class RenewTokens {

    private final Vault vault;

    @Inject
    public RenewTokens(Vault vault) {
        this.vault = vault;
    }

    /** How many were encrypted anew. */
    public int renew() {
        return vault.renew();
    }
}
