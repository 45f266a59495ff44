package dev.relais.web.admin.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusMapping;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MappingFormTest {

    @Test
    @DisplayName("statuses are typed one per line or with commas, white space does not count")
    void readsLinesAndCommas() {
        MappingForm form = MappingForm.typed(Map.of(Operation.SHIP, " 4,5\r\n\r\n wc-completed ,4"));

        assertThat(form.isWrong()).isFalse();
        assertThat(form.statuses().get(Operation.SHIP))
                .extracting(ShopStatus::code)
                .containsExactly("4", "5", "wc-completed");
        assertThat(form.statuses().get(Operation.CANCEL)).isEmpty();
    }

    @Test
    @DisplayName("what is no status code is named at its field, and what was typed is kept")
    void namesUnusable() {
        String typed = "4, " + "x".repeat(101);

        MappingForm form = MappingForm.typed(Map.of(Operation.REFUND, typed));

        assertThat(form.isWrong()).isTrue();
        assertThat(form.fields().get(Operation.REFUND.ordinal()))
                .isEqualTo(new MappingField(Operation.REFUND, typed, List.of("x".repeat(101)), List.of()));
    }

    @Test
    @DisplayName("R09 a status in two operations is named at both fields")
    void marksBothFields() {
        MappingForm form = MappingForm.typed(
                        Map.of(Operation.SHIP, "4,5", Operation.CANCEL, "4", Operation.DELIVER, "8"))
                .marking(Set.of(new ShopStatus("4")));

        assertThat(form.fields()).extracting(MappingField::twiceInOneLine).containsExactly("4", "4", "", "");
    }

    @Test
    @DisplayName("a saved mapping reads the same when it is saved again")
    void survivesARoundTrip() {
        StatusMapping mapping = new StatusMapping(
                Map.of(Operation.SHIP, new TreeSet<>(Set.of(new ShopStatus("4"), new ShopStatus("5")))));

        assertThat(new StatusMapping(MappingForm.of(mapping).statuses())).isEqualTo(mapping);
    }
}
