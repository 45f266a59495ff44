package dev.relais.application.configure;

import java.util.List;

import dev.relais.application.fake.ARelais;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.StatusLabel;
import dev.relais.domain.shop.StatusLabels;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.application.fake.ARelais.aRelais;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Naming a shop's statuses")
class NameStatusesTest {

    private static final StatusLabels LABELS =
            new StatusLabels(List.of(new StatusLabel(new ShopStatus("4"), "Shipped")));

    private final ARelais relais = aRelais();
    private final NameStatuses names = new NameStatuses(relais.shops(), relais.statuses());

    @Test
    @DisplayName("R09 keeps what the shop said, and tells a shop without statuses from none at all")
    void names() {
        ShopCode shop = new ShopCode(AShop.CODE);
        ShopCode nobody = new ShopCode("nobody");
        assertThat(names.of(shop)).contains(StatusLabels.NONE);

        assertThat(names.name(shop, LABELS)).isTrue();

        assertThat(names.of(shop)).contains(LABELS);
        assertThat(names.name(nobody, LABELS)).isFalse();
        assertThat(names.of(nobody)).isEmpty();
    }
}
