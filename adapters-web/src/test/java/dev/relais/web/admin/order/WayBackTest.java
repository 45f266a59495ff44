package dev.relais.web.admin.order;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WayBackTest {

    @Test
    @DisplayName("what was done about the selected leads back to the list as it was looked at")
    void asItWas() {
        String list = WayBack.of("/orders?state=failed&channel=C%20D&sort=oldest");

        assertThat(WayBack.with(list, "done=1&left=0"))
                .isEqualTo("/orders?state=failed&channel=C%20D&sort=oldest&done=1&left=0");
        assertThat(WayBack.with(WayBack.of("/orders"), "done=1")).isEqualTo("/orders?done=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/orders?",
                "//elsewhere.example/orders?",
                "/orders.evil?state=failed",
                "/orders/shop/1001",
                "/orders@elsewhere?x",
                "/orders?state=failed\r\nSet-Cookie: a=b",
                "/orders?state=two words",
                "/orders?\\\\elsewhere",
                "/orders?state=failed#top"
            })
    @DisplayName("it leads nowhere else, whatever was sent")
    void nowhereElse(String sent) {
        assertThat(WayBack.of(sent)).isEqualTo("/orders");
        assertThat(WayBack.of("/orders?q=" + "a".repeat(2000))).isEqualTo("/orders");
    }
}
