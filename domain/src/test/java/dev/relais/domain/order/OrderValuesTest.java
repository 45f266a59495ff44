package dev.relais.domain.order;

import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("Values of an order refuse nonsense and name what they saw")
class OrderValuesTest {

    @ParameterizedTest(name = "order reference \"{0}\" is fine: {1}")
    @MethodSource("references")
    @DisplayName("An order reference has 1 to 100 printable characters")
    void orderRef(String value, boolean fine) {
        assertThat(OrderRef.isValid(value)).isEqualTo(fine);
        if (!fine) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new OrderRef(value))
                    .withMessageContaining("order reference");
        }
    }

    static Stream<Arguments> references() {
        return Stream.of(
                arguments("1001", true),
                arguments("commande 7/é", true),
                arguments("x".repeat(100), true),
                arguments("x".repeat(101), false),
                arguments("", false),
                arguments("  ", false),
                arguments("10\t01", false));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    @DisplayName("A Shopping Feed order id is a positive number")
    void orderId(long value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShoppingFeedOrderId(value))
                .withMessageContaining(Long.toString(value));
    }

    @ParameterizedTest(name = "R15 \"{0}\" and \"{1}\": {2}")
    @CsvSource({"Amazon, ' AMAZON ', true", "CDiscount, Cdiscount, true", "Amazon, Amazon DE, false"})
    @DisplayName("R15 channel names are compared trimmed and lower-cased")
    void channels(String one, String other, boolean same) {
        assertThat(new Channel(one).isSameAs(new Channel(other))).isEqualTo(same);
    }

    @Test
    @DisplayName("A channel name has 1 to 100 characters")
    void channelName() {
        assertThat(new Channel("x".repeat(100)).name()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new Channel("x".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Channel(" "));
    }
}
