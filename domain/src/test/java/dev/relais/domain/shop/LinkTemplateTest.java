package dev.relais.domain.shop;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("R46 a carrier's link template")
class LinkTemplateTest {

    @ParameterizedTest(name = "R46 {0} with {1}: {2}")
    @CsvSource({
        "https://c.example/t/{number},          6A12,    https://c.example/t/6A12",
        "https://c.example/t/@,                 6A12,    https://c.example/t/6A12",
        "http://c.example?n=@&again=@,          6A12,    http://c.example?n=6A12&again=6A12",
        "https://c.example/@shop/{number},      6A12,    https://c.example/@shop/6A12",
        "https://c.example:8443/#{number},      6A12,    https://c.example:8443/#6A12",
        "HTTPS://c.example/{number},            6A12,    HTTPS://c.example/6A12",
        "' https://c.example/{number} ',        6A12,    https://c.example/6A12",
        "https://c.example/t?n={number},        'a b&c', https://c.example/t?n=a%20b%26c",
        "https://c.example/t/{number}/x,        ../../e, https://c.example/t/..%2F..%2Fe/x",
        "https://c.example/t/{number},          é,       https://c.example/t/%C3%A9",
        "https://c.example/t/{number},          '{number}@', https://c.example/t/%7Bnumber%7D%40"
    })
    @DisplayName("R46 the number stands where the template says, encoded")
    void link(String template, String number, String link) {
        assertThat(new LinkTemplate(template).linkTo(number)).isEqualTo(link);
    }

    @ParameterizedTest(name = "R46 {0}")
    @ValueSource(
            strings = {
                "https://c.example/track",
                "https://c.example/{numero}",
                "ftp://c.example/{number}",
                "javascript:alert({number})",
                "c.example/{number}",
                "https://{number}/track",
                "https://@/track",
                "https://c.example@evil.example/x",
                "https://c.example",
                "https://{number}.c.example/track",
                "https:///{number}",
                "https://c.example/a b/{number}",
                "https://c.example/{shop}/{number}",
                "https://c_example:x/{number}",
                "{number}",
                ""
            })
    @DisplayName("R46 without the number, without a host or not on the web it is refused, with an example")
    void refused(String template) {
        assertThatThrownBy(() -> new LinkTemplate(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://carrier.example/track/{number}");
    }

    @Test
    @DisplayName("R46 it has at most 1,000 characters")
    void length() {
        String longest = "https://c.example/@" + "x".repeat(1000 - 19);

        assertThat(new LinkTemplate(longest).value()).hasSize(1000);
        assertThatThrownBy(() -> new LinkTemplate(longest + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000");
    }
}
