package dev.relais.domain.shop;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("R46 the reason a channel is given for a cancellation")
class CancelReasonsTest {

    private static final CancelReasons REASONS = new CancelReasons(List.of(
            reason("6", null, "Out of stock"), reason("6", "Amazon", "NoInventory"), reason("9", null, "Fraud")));

    @ParameterizedTest(name = "R46 status {0} on {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "6,  Fnac,      Out of stock",
                "6,  -,         Out of stock",
                "6,  Amazon DE, NoInventory",
                "9,  Amazon,    Fraud",
                "60, Amazon,    ''"
            })
    @DisplayName("R46 the one for the status and channel, else the one for the status, else none")
    void closest(String status, @Nullable String channel, String reason) {
        Optional<ChannelName> of = Optional.ofNullable(channel).map(ChannelName::new);

        assertThat(REASONS.reasonFor(new ShopStatus(status), of)).isEqualTo(reason);
    }

    @Test
    @DisplayName(
            "R46 a new reason replaces the one for the same status and channel; one that is taken back leaves the others")
    void replacesAndTakesBack() {
        CancelReasons reasons = CancelReasons.NONE
                .with(reason("6", null, "Sold out"))
                .with(reason("6", "Monechelle", "Broken"))
                .with(reason("6", "manomano", "Lost"));

        assertThat(reasons.reasons()).hasSize(2);
        assertThat(reasons.reasonFor(new ShopStatus("6"), Optional.of(new ChannelName("ManoMano"))))
                .isEqualTo("Lost");
        assertThat(reasons.without(new ShopStatus("6"), null)
                        .reasonFor(new ShopStatus("6"), Optional.of(new ChannelName("ManoMano"))))
                .isEqualTo("Lost");
        assertThat(reasons.without(new ShopStatus("6"), null).reasonFor(new ShopStatus("6"), Optional.empty()))
                .isEmpty();
    }

    @Test
    @DisplayName("R46 two reasons for the same status and channel are refused")
    void twice() {
        List<CancelReason> twice = List.of(reason("6", "Amazon", "a"), reason("6", "AMAZON", "b"));

        assertThatThrownBy(() -> new CancelReasons(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"6\"")
                .hasMessageContaining("AMAZON");
    }

    @Test
    @DisplayName("R46 a reason for a status that does not ask for a cancellation is kept, and said to be unused")
    void unused() {
        StatusMapping mapping = aShop().build().mapping();

        assertThat(REASONS.unusedUnder(mapping)).containsExactly(new ShopStatus("9"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    @DisplayName("R46 a reason has 1 to 500 characters")
    void lengths(int length) {
        assertThatThrownBy(() -> reason("6", null, "x".repeat(length))).isInstanceOf(IllegalArgumentException.class);
        assertThat(reason("6", null, " " + "x".repeat(500)).reason()).hasSize(500);
    }

    private static CancelReason reason(String status, @Nullable String channel, String reason) {
        return new CancelReason(new ShopStatus(status), channel == null ? null : new ChannelName(channel), reason);
    }
}
