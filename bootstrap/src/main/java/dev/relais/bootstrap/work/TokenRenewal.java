package dev.relais.bootstrap.work;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.configure.RenewTokens;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Brings all tokens under the current key when Relais starts, so that a key is changed by starting with a new one (S08). */
@Singleton
class TokenRenewal {

    private static final Logger LOG = Logger.getLogger(TokenRenewal.class);

    private final RenewTokens renewTokens;

    @Inject
    TokenRenewal(RenewTokens renewTokens) {
        this.renewTokens = renewTokens;
    }

    void renew(@Observes StartupEvent event) {
        int renewed = renewTokens.renew();
        if (renewed > 0) {
            LOG.infof(
                    "The tokens of %d shops are under the current key now; once every node runs with it,"
                            + " RELAIS_SECRET_KEYS_OLDER can go",
                    renewed);
        }
    }
}
