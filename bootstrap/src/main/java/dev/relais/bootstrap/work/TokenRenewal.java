package dev.relais.bootstrap.work;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.relais.application.configure.RenewTokens;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings all tokens under the current key when Relais starts with older ones beside it, so that a key is changed by starting with a new
 * one (S08). Without older ones nothing is written anew: a node of an earlier version that still runs goes on reading its tokens.
 */
@Singleton
class TokenRenewal {

    private static final Logger LOG = Logger.getLogger(TokenRenewal.class);

    private final RenewTokens renewTokens;
    private final Optional<List<String>> older;

    @Inject
    TokenRenewal(
            RenewTokens renewTokens, @ConfigProperty(name = "relais.secret-keys-older") Optional<List<String>> older) {
        this.renewTokens = renewTokens;
        this.older = older;
    }

    void renew(@Observes StartupEvent event) {
        int renewed = older.isEmpty() ? 0 : renewTokens.renew();
        if (renewed > 0) {
            LOG.infof(
                    "The tokens of %d shops are under the current key now; once every node runs with it,"
                            + " RELAIS_SECRET_KEYS_OLDER can go",
                    renewed);
        }
    }
}
