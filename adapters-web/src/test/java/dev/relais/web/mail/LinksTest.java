package dev.relais.web.mail;

import dev.relais.domain.order.OrderKey;
import dev.relais.domain.shop.ShopCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "https://relais.example.com,   https://relais.example.com/orders/atelier/1001",
        "https://relais.example.com/,  https://relais.example.com/orders/atelier/1001",
        "http://localhost:8080/under/, http://localhost:8080/under/orders/atelier/1001"
    })
    @DisplayName("R39 the link leads to the order's page below the public address")
    void order(String publicUrl, String expected) {
        assertThat(new Links(publicUrl).order(OrderKey.of("atelier", "1001"))).isEqualTo(expected);
    }

    @Test
    @DisplayName("R39 a reference cannot lead elsewhere, whatever it is made of")
    void encodes() {
        Links links = new Links("https://relais.example.com");

        assertThat(links.order(OrderKey.of("atelier", "A/../b ?#<é>")))
                .isEqualTo("https://relais.example.com/orders/atelier/A%2F..%2Fb%20%3F%23%3C%C3%A9%3E");
        assertThat(links.orders(new ShopCode("atelier"))).isEqualTo("https://relais.example.com/orders?shop=atelier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relais.example.com", "ftp://relais.example.com", "https://", "https://a b", "https://a?b"})
    @DisplayName("R39 a public address that no link can begin with is refused, with what it should be")
    void refuses(String publicUrl) {
        assertThatThrownBy(() -> new Links(publicUrl))
                .hasMessageContaining("RELAIS_PUBLIC_URL")
                .hasMessageContaining(publicUrl)
                .hasMessageContaining("https://relais.example.com");
    }
}
