package dev.relais.domain.shop;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("Values of a shop refuse nonsense and name what they saw")
class ShopValuesTest {

    @ParameterizedTest(name = "shop code \"{0}\" is fine: {1}")
    @CsvSource({
        "a, true",
        "atelier-du-midi, true",
        "7, true",
        "a23456789012345678901234567890123456789012345678901234567890123, true",
        "a234567890123456789012345678901234567890123456789012345678901234, false",
        "'', false",
        "-a, false",
        "a-, false",
        "Atelier, false",
        "a_b, false"
    })
    @DisplayName("A shop code has 1 to 63 lower-case letters, digits and hyphens")
    void shopCode(String value, boolean fine) {
        assertThat(ShopCode.isValid(value)).isEqualTo(fine);
        if (!fine) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ShopCode(value))
                    .withMessageContaining(value);
        }
    }

    @Test
    @DisplayName("A shop status has 1 to 100 printable characters")
    void shopStatus() {
        assertThat(new ShopStatus("x".repeat(100)).code()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new ShopStatus("x".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShopStatus(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShopStatus("a\nb"));
    }

    @Test
    @DisplayName("A token is trimmed, and never shown")
    void apiToken() {
        ApiToken token = new ApiToken("  secret-token\n");

        assertThat(token.value()).isEqualTo("secret-token");
        assertThat(token.toString()).doesNotContain("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiToken("two words"))
                .withMessageNotContaining("two words");
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiToken("  "));
    }

    @Test
    @DisplayName("A store id is a positive number")
    void storeId() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StoreId(0)).withMessageContaining("0");
    }
}
