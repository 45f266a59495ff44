package dev.relais.shoppingfeed.client;

import java.net.URI;
import java.time.Duration;

import jakarta.inject.Inject;

import dev.relais.domain.feed.ShoppingFeed;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Where the API is and how long it is waited for")
class SettingsTest {

    @Inject
    ShoppingFeedSettings settings;

    @Inject
    ShoppingFeed shoppingFeed;

    @Test
    @DisplayName("is set by configuration, and the port is served by it")
    void configured() {
        assertThat(settings.url()).isEqualTo(URI.create("https://shopping-feed.example/base"));
        assertThat(settings.userAgentVersion()).isNotBlank().isNotEqualTo("development");
        assertThat(shoppingFeed).isInstanceOf(RestShoppingFeed.class);
    }

    @Test
    @DisplayName("needs no configuration")
    void defaults() {
        ShoppingFeedSettings unset = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(ShoppingFeedSettings.class)
                .build()
                .getConfigMapping(ShoppingFeedSettings.class);

        assertThat(unset.url()).isEqualTo(URI.create("https://api.shopping-feed.com"));
        assertThat(unset.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(unset.readTimeout()).isEqualTo(Duration.ofSeconds(30));
    }
}
