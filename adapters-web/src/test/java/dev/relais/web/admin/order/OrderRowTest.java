package dev.relais.web.admin.order;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.relais.domain.order.Order;
import dev.relais.domain.order.OrderKey;
import dev.relais.domain.overview.Hold;
import dev.relais.domain.overview.OpenTask;
import dev.relais.domain.overview.OrderSummary;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.Operation;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import dev.relais.domain.shop.SyncSettings;
import dev.relais.domain.task.TaskId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An order as a line")
class OrderRowTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:56:00Z");
    private static final Shop SHOP = Shop.connected(
            new ShopCode("a-shop"),
            new ShopProfile("A shop", Locale.ENGLISH, ZoneOffset.UTC, null),
            new StoreAccess(new StoreId(1), new ApiToken("token")),
            SyncSettings.standard());

    @ParameterizedTest
    @CsvSource({"PT0.001S, true", "PT0S, false", "PT-4M, false"})
    @DisplayName("says when it goes on only while that is still to come")
    void due(Duration ahead, boolean isSaid) {
        OrderRow row = row(ahead, Set.of());

        assertThat(row.due() != null).isEqualTo(isSaid);
        assertThat(row.hold()).isNull();
    }

    @Test
    @DisplayName("R27 says no time while Shopping Feed refuses its shop's access, but what holds it back")
    void held() {
        OrderRow row = row(Duration.ofMinutes(5), Set.of(SHOP.code()));

        assertThat(row.due()).isNull();
        assertThat(row.hold()).isEqualTo(Hold.ACCESS_REFUSED);
    }

    private static OrderRow row(Duration ahead, Set<ShopCode> refused) {
        OpenTask task = new OpenTask(TaskId.createdAt(NOW), Operation.CANCEL, NOW.plus(ahead), 2, null, null, false);
        OrderSummary summary =
                new OrderSummary(Order.unknown(OrderKey.of("a-shop", "1001")), List.of(task), Optional.empty(), NOW);
        return OrderRow.of(summary, Map.of(SHOP.code(), SHOP), refused, NOW);
    }
}
