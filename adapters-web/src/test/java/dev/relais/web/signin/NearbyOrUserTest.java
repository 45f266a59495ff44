package dev.relais.web.signin;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("S24 Whoever runs on this machine")
class NearbyOrUserTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.8.9.10, true",
        "::1, true",
        "10.0.0.1, false",
        "192.168.1.27, false",
        "12.7.0.1, false",
        "fe80::1, false",
        "::ffff:192.0.2.1, false"
    })
    @DisplayName("is known by the loopback address and by no other")
    void loopback(String address, boolean isHere) {
        assertThat(NearbyOrUser.isLoopback(SocketAddress.inetSocketAddress(8080, address)))
                .isEqualTo(isHere);
    }
}
