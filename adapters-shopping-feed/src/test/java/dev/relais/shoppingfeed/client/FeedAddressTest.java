package dev.relais.shoppingfeed.client;

import java.net.URI;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("S13 The address that tokens go to")
class FeedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.shopping-feed.com",
                "HTTPS://api.shopping-feed.com:8443/base/",
                "http://127.0.0.1:8080/sandbox",
                "http://127.9.8.7",
                "http://localhost:8080",
                "http://LocalHost",
                "http://[::1]:8080",
                "http://[0:0:0:0:0:0:0:1]"
            })
    @DisplayName("is behind TLS or on this machine")
    void taken(String address) {
        assertThat(FeedAddress.read(address)).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.shopping-feed.com, over http:// anybody",
        "http://127.0.0.1.example, over http:// anybody",
        "http://127.1, no address of a web server",
        "http://10.0.0.1, over http:// anybody",
        "http://localhost.example, over http:// anybody",
        "http://[::2], over http:// anybody",
        "http://[::ffff:127.0.0.1], over http:// anybody",
        "http://0.0.0.0, over http:// anybody",
        "https://me:secret@api.shopping-feed.com, a name or a password",
        "https://127.0.0.1@api.shopping-feed.com, a name or a password",
        "https://api.shopping-feed.com?secret=1, behind ? or #",
        "https://api.shopping-feed.com#secret, behind ? or #",
        "ftp://api.shopping-feed.com, no address of a web server",
        "api.shopping-feed.com, no address of a web server",
        "api.shopping-feed.com:443, no address of a web server",
        "https:///v1, no address of a web server",
        "https:secret, no address of a web server",
        "https://api_shopping.example, no address of a web server",
        "https://secret host, is no address",
        "'', no address of a web server"
    })
    @DisplayName("is nothing else, which is said in one line that says how to write it and shows no secret")
    void refused(String address, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedAddress.read(address))
                .withMessageContainingAll("RELAIS_SHOPPING_FEED_URL", why, "https://api.shopping-feed.com")
                .satisfies(refused ->
                        assertThat(refused.getMessage()).hasLineCount(1).doesNotContain("secret"));
    }

    @Test
    @DisplayName("is looked at once more where it is used, wherever it was set")
    void whereItIsUsed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AFeed.at(URI.create("http://api.shopping-feed.com")))
                .withMessageContaining("RELAIS_SHOPPING_FEED_URL");
    }
}
