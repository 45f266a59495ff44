package dev.relais.domain.shop;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailAddressTest {

    @Test
    @DisplayName("R39 several addresses are separated by commas, and each is kept once")
    void list() {
        assertThat(MailAddress.list(" a@example.com,b+c@example.com , a@example.com"))
                .extracting(MailAddress::value)
                .containsExactly("a@example.com", "b+c@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b",
                "a@b@c",
                "a b@c",
                "a@b,",
                "a@b,,c@d",
                "a@b;c@d",
                "Ann <a@b>",
                "a@b\r\nBcc: c@d",
                "a@b\u0000",
                "\"a\"@b",
                "a@b,c"
            })
    @DisplayName("R39 what is no address, and what could end a header line, is refused")
    void refuses(String text) {
        assertThatThrownBy(() -> MailAddress.list(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("R39 an address has 254 characters at most")
    void longest() {
        String longest = "a".repeat(242) + "@example.com";

        assertThat(MailAddress.list(longest))
                .hasSize(1)
                .allMatch(each -> each.value().length() == 254);
        assertThatThrownBy(() -> MailAddress.list("a" + longest)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("R39 ten addresses are allowed, eleven are a mailing list")
    void most() {
        assertThat(MailAddress.list(addresses(10))).hasSize(10);
        assertThatThrownBy(() -> MailAddress.list(addresses(11))).hasMessageContaining("11");
    }

    private static String addresses(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(each -> "a" + each + "@example.com")
                .collect(Collectors.joining(","));
    }
}
