package dev.relais.domain.shop;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StatusLabelsTest {

    private static final StatusLabel PAID = label("2", "Paid");
    private static final StatusLabel SHIPPED = label("4", "Shipped");

    @Test
    @DisplayName("R09 a status is found by its very code")
    void finds() {
        StatusLabels labels = new StatusLabels(List.of(PAID, SHIPPED));

        assertThat(labels.of(new ShopStatus("4"))).contains(SHIPPED);
        assertThat(labels.of(new ShopStatus("44"))).isEmpty();
    }

    @Test
    @DisplayName("R09 a shop has each status once")
    void refusesTwice() {
        assertThatThrownBy(() -> new StatusLabels(List.of(PAID, label("2", "Payed"))))
                .hasMessageContaining("\"2\"");
    }

    @Test
    @DisplayName("R09 five hundred statuses are taken, one more is not")
    void mostStatuses() {
        assertThat(many(500).all()).hasSize(500);
        assertThatThrownBy(() -> many(501)).hasMessageContaining("500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb"})
    @DisplayName("R09 a label is one line that can be read")
    void refusesLabels(String label) {
        assertThatThrownBy(() -> label("4", label)).hasMessageContaining("1 to 200");
    }

    @Test
    @DisplayName("R09 a label of two hundred characters is taken, one more is not")
    void longestLabel() {
        assertThat(label("4", " " + "x".repeat(200)).label()).hasSize(200);
        assertThatThrownBy(() -> label("4", "x".repeat(201))).hasMessageContaining("200");
    }

    private static StatusLabels many(int howMany) {
        return new StatusLabels(
                IntStream.range(0, howMany).mapToObj(i -> label("s" + i, "S")).toList());
    }

    private static StatusLabel label(String code, String label) {
        return new StatusLabel(new ShopStatus(code), label);
    }
}
