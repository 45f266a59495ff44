package dev.relais.web.admin.mapping;

import java.util.List;
import java.util.Map;

import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusLabel;
import dev.relais.domain.shop.StatusLabels;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MappingViewTest {

    private static final StatusLabel PAID = new StatusLabel(new ShopStatus("2"), "Paid");
    private static final StatusLabel SENT = new StatusLabel(new ShopStatus("4"), "Sent");

    @Test
    @DisplayName("R04 R09 statuses are named in the field they stand in, and those that stand in none are listed")
    void names() {
        MappingForm form = MappingForm.typed(Map.of(Operation.SHIP, "4, 5", Operation.CANCEL, "6"));
        MappingView view = new MappingView(null, form, new StatusLabels(List.of(PAID, SENT)), false);

        assertThat(view.named(form.fields().get(0))).containsExactly(SENT);
        assertThat(view.named(form.fields().get(1))).isEmpty();
        assertThat(view.unmapped()).containsExactly(PAID);
    }
}
