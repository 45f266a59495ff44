package dev.relais.web.signin.provider;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The provider of OpenID Connect")
class ProviderTest {

    private static final String SAFE = "https://accounts.example.com/realms/us";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAFE,
                "HTTPS://accounts.example.com",
                "http://localhost:9000",
                "http://127.0.0.1:9000",
                "http://[::1]:9000"
            })
    @DisplayName("is asked over TLS, or on this machine")
    void isSafe(String url) {
        Provider provider = new Provider(settings(url, "relais", "preferred_username"));

        assertThat(provider.trouble()).isEmpty();
        assertThat(provider.isThere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://accounts.example.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.7",
                "ftp://localhost",
                "accounts.example.com",
                "https:accounts.example.com"
            })
    @DisplayName("is not asked over an open line, and Relais says what to set")
    void isNotSafe(String url) {
        Provider provider = new Provider(settings(url, "relais", "preferred_username"));

        assertThat(provider.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("RELAIS_OIDC_URL", "https://"));
        assertThat(provider.isThere()).isFalse();
    }

    @Test
    @DisplayName("is not there without settings, and half of them are said to be missing")
    void isMissing() {
        Provider none = new Provider(settings(null, "relais", "preferred_username"));
        assertThat(none.isThere()).isFalse();
        assertThat(none.trouble()).isEmpty();

        Provider half = new Provider(settings(SAFE, null, "preferred_username"));
        assertThat(half.isThere()).isFalse();
        assertThat(half.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("RELAIS_OIDC_CLIENT_ID"));
    }

    @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
    @CsvSource({
        "preferred_username, ada, , ada",
        "preferred_username, , , ",
        "preferred_username, ' ada', , ",
        "upn, ada, , ada",
        "email, ada@example.com, true, ada@example.com",
        "email, ada@example.com, false, ",
        "email, ada@example.com, , ",
        "email, , true, "
    })
    @DisplayName("vouches for a name that a user could have; for an e-mail address only if it was verified")
    void names(String claim, String value, Boolean verified, String expected) {
        Provider provider = new Provider(settings(SAFE, "relais", claim));

        assertThat(provider.nameOf(identity(claim, value, verified))).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    @DisplayName("vouches for nobody by anything but a text, nor by another sign of who somebody is")
    void isNoText() {
        Provider provider = new Provider(settings(SAFE, "relais", "groups"));

        assertThat(provider.nameOf(identity("groups", Set.of("ada"), null))).isEmpty();
        assertThat(provider.nameOf(QuarkusSecurityIdentity.builder()
                        .setPrincipal(() -> "ada")
                        .build()))
                .isEmpty();
    }

    private static SecurityIdentity identity(String claim, Object value, Boolean verified) {
        Map<String, Optional<Object>> claims =
                Map.of(claim, Optional.ofNullable(value), "email_verified", Optional.ofNullable(verified));
        JsonWebToken token = new JsonWebToken() {
            @Override
            public String getName() {
                return "ada by another claim";
            }

            @Override
            public Set<String> getClaimNames() {
                return claims.keySet();
            }

            @Override
            @SuppressWarnings("unchecked")
            public <T> T getClaim(String name) {
                return (T) claims.getOrDefault(name, Optional.empty()).orElse(null);
            }
        };
        return QuarkusSecurityIdentity.builder().setPrincipal(token).build();
    }

    private static ProviderSettings settings(String url, String client, String claim) {
        return new ProviderSettings() {
            @Override
            public Optional<URI> url() {
                return Optional.ofNullable(url).map(URI::create);
            }

            @Override
            public Optional<String> clientId() {
                return Optional.ofNullable(client);
            }

            @Override
            public Optional<String> clientSecret() {
                return Optional.empty();
            }

            @Override
            public Optional<String> name() {
                return Optional.empty();
            }

            @Override
            public String claim() {
                return claim;
            }
        };
    }
}
