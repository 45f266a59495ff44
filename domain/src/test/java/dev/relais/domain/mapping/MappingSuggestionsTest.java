package dev.relais.domain.mapping;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What a status may mean")
class MappingSuggestionsTest {

    @ParameterizedTest
    @DisplayName(
            "R09 is guessed from its name in the shop, else from its code, and left to the merchant where it is not clear")
    @CsvSource({
        "4, Shipped, SHIP",
        "4, Expédié, SHIP",
        "wc-completed, , SHIP",
        "5, Delivered, DELIVER",
        "5, Livré, DELIVER",
        "wc-cancelled, , CANCEL",
        "6, Annulée, CANCEL",
        "7, Remboursé, REFUND",
        "refunded, , REFUND",
        "11, Partially refunded, ",
        "12, Refund requested, ",
        "13, Partiellement expédié, ",
        "14, Cancelled and refunded, ",
        "2, Payment accepted, ",
        "4, , ",
        "shipped, Something of our own, "
    })
    void guesses(String code, String label, Operation meant) {
        assertThat(MappingSuggestions.of(new ShopStatus(code), label).orElse(null))
                .isEqualTo(meant);
    }
}
