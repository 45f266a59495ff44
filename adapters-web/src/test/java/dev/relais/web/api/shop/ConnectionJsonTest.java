package dev.relais.web.api.shop;

import java.time.ZoneOffset;
import java.util.Locale;

import dev.relais.application.configure.TestConnection;
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

@DisplayName("What a program is told of a connection")
class ConnectionJsonTest {

    private static final Shop SHOP = Shop.connected(
            new ShopCode("a-shop"),
            new ShopProfile("A shop", Locale.ENGLISH, ZoneOffset.UTC, null),
            new StoreAccess(new StoreId(1), new ApiToken("token")),
            SyncSettings.standard());

    @Test
    @DisplayName("S13 a server that is not trusted was shown no token, and is another thing than none")
    void trust() {
        assertThat(told(ConnectionReport.untrusted("PKIX")).advice())
                .contains("certificate is not trusted", "token was not sent");
        assertThat(told(ConnectionReport.unreachable("refused")).advice())
                .contains("network")
                .doesNotContain("certificate");
    }

    private static ConnectionJson told(ConnectionReport report) {
        return ConnectionJson.of(new TestConnection.Tested(SHOP, report));
    }
}
