package dev.relais.domain.notify;

import java.time.Duration;

import dev.relais.domain.fixture.ADeclaration;
import dev.relais.domain.fixture.AnOrder;
import dev.relais.domain.order.Order;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.relais.domain.fixture.SettableTime.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

class MailRulesTest {

    @ParameterizedTest(name = "R40 placed {0} ago: mailed {1}")
    @CsvSource({
        "PT0S,               true",
        "PT2159H59M59.999S,  true",
        "PT2160H,            true",
        "PT2160H0.001S,      false",
        "PT48000H,           false"
    })
    @DisplayName("R40 a failure of an order older than 90 days is not mailed")
    void oldOrders(Duration age, boolean mailed) {
        Order order = AnOrder.anOrder()
                .declared(ADeclaration.aDeclaration("4").placedAt(TEN_O_CLOCK.minus(age)))
                .build();

        assertThat(MailRules.isMailed(order, TEN_O_CLOCK)).isEqualTo(mailed);
    }

    @Test
    @DisplayName("R40 an order of unknown age is not old")
    void unknownAge() {
        Order order = AnOrder.anOrder().declared("4").build();

        assertThat(order.placedAt()).isNull();
        assertThat(MailRules.isMailed(order, TEN_O_CLOCK)).isTrue();
    }

    @Test
    @DisplayName("R39 what happened within a day is still mailed when an address comes in")
    void patience() {
        assertThat(MailRules.leftToThePagesBefore(TEN_O_CLOCK)).isEqualTo(TEN_O_CLOCK.minus(Duration.ofHours(24)));
    }
}
