package dev.relais.domain.contract;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relais.domain.fixture.AShop;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.ShopStatuses;
import dev.relais.domain.shop.StatusLabel;
import dev.relais.domain.shop.StatusLabels;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@link ShopStatuses} promises. */
public abstract class ShopStatusesContract extends StorageContract {

    @Test
    @DisplayName("R09 a shop that never said has no statuses, and one that is not there cannot have any")
    void none() {
        ShopCode nobody = new ShopCode("shop-" + UUID.randomUUID());

        assertThat(statusesOf(shop().code())).isEqualTo(StatusLabels.NONE);
        assertThat(read(() -> storage().statuses().replace(nobody, labels("4 Shipped"))))
                .isFalse();
        assertThat(statusesOf(nobody)).isEqualTo(StatusLabels.NONE);
    }

    @Test
    @DisplayName("R09 what a shop says replaces all it said before, in its own order, and nothing of another shop")
    void replaces() {
        Shop other = AShop.aShop().called("shop-" + UUID.randomUUID()).build();
        shopExists(other);
        replace(other.code(), labels("4 Elsewhere"));
        replace(shop().code(), labels("4 Shipped", "10 Paid", "2 Ünterwegs \"é\", {1}"));

        replace(shop().code(), labels("10 Paid", "4 Sent", "1 New"));

        assertThat(statusesOf(shop().code())).isEqualTo(labels("10 Paid", "4 Sent", "1 New"));
        assertThat(statusesOf(other.code())).isEqualTo(labels("4 Elsewhere"));
        replace(shop().code(), StatusLabels.NONE);
        assertThat(statusesOf(shop().code())).isEqualTo(StatusLabels.NONE);
    }

    @Test
    @DisplayName("R09 as many statuses as there may be are kept with what they are called, to the last character")
    void keepsAll() {
        StatusLabels many = new StatusLabels(IntStream.range(0, StatusLabels.MOST)
                .mapToObj(i -> new StatusLabel(new ShopStatus("wc-" + i), "\"é,{}\\' " + i))
                .toList());

        replace(shop().code(), many);

        assertThat(statusesOf(shop().code())).isEqualTo(many);
    }

    @Test
    @DisplayName("R09 what was written in a transaction is seen in it")
    void seesItsOwnWrites() {
        inTransaction(() -> {
            storage().statuses().of(shop().code());
            storage().statuses().replace(shop().code(), labels("4 Shipped"));
            storage().statuses().replace(shop().code(), labels("4 Sent"));

            assertThat(storage().statuses().of(shop().code())).isEqualTo(labels("4 Sent"));
        });
    }

    private void replace(ShopCode shop, StatusLabels labels) {
        assertThat(read(() -> storage().statuses().replace(shop, labels))).isTrue();
    }

    private StatusLabels statusesOf(ShopCode shop) {
        return read(() -> storage().statuses().of(shop));
    }

    private static StatusLabels labels(String... codesAndLabels) {
        List<StatusLabel> labels = Stream.of(codesAndLabels)
                .map(each -> each.split(" ", 2))
                .map(each -> new StatusLabel(new ShopStatus(each[0]), each[1]))
                .toList();
        return new StatusLabels(labels);
    }
}
