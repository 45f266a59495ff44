package dev.relais.web.admin.shop;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import dev.relais.application.configure.TestConnection;
import dev.relais.domain.feed.ConnectedStore;
import dev.relais.domain.feed.ConnectionReport;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import dev.relais.domain.shop.SyncSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What a connection test found")
class TicksTest {

    private static final Shop SHOP = Shop.connected(
            new ShopCode("a-shop"),
            new ShopProfile("A shop", Locale.ENGLISH, ZoneOffset.UTC, null),
            new StoreAccess(new StoreId(1), new ApiToken("token")),
            SyncSettings.standard());

    @Test
    @DisplayName("S13 tells a server that is not trusted from one that does not answer, and from one that does")
    void trust() {
        ConnectedStore store = new ConnectedStore(new StoreId(1), "Store", null, null);
        ConnectionReport well = new ConnectionReport(true, true, true, true, "me", List.of(store), "");

        assertThat(ticks(ConnectionReport.untrusted("PKIX")).advice()).isEqualTo(Ticks.Advice.NOT_TRUSTED);
        assertThat(ticks(ConnectionReport.unreachable("refused")).advice()).isEqualTo(Ticks.Advice.NOT_REACHABLE);
        assertThat(ticks(well).advice()).isEqualTo(Ticks.Advice.ALL_WELL);
    }

    private static Ticks ticks(ConnectionReport report) {
        return Ticks.of(new TestConnection.Tested(SHOP, report));
    }
}
