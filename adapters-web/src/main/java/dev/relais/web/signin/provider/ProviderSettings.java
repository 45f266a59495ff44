package dev.relais.web.signin.provider;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which provider vouches for people. */
@ConfigMapping(prefix = "relais.oidc")
interface ProviderSettings {

    /** Below it is {@code /.well-known/openid-configuration}. Without it nobody signs in like this. */
    Optional<URI> url();

    /** What Relais is called at the provider. */
    Optional<String> clientId();

    /** By which the provider knows Relais; empty if it asks for none. */
    Optional<String> clientSecret();

    /** What people read on the button behind "Sign in with". */
    Optional<String> name();

    /**
     * What the provider says that has to be the name of a user; {@code email} counts if it was verified. Nobody may be able to choose
     * it himself.
     */
    @WithDefault("preferred_username")
    String claim();
}
