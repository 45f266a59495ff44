package dev.relais.web.admin.home;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import dev.relais.application.inspect.ShowHome;
import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import dev.relais.domain.shop.SyncSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The first steps")
class FirstStepTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, false",
        "true,  false, false",
        "false, true,  false",
        "false, true,  true",
        "true,  true,  false",
        "true,  false, true",
    })
    @DisplayName("stay while anything is to be done in the sandbox, also once something has failed")
    void stay(boolean mapped, boolean confirmed, boolean mended) {
        List<FirstStep> steps =
                FirstStep.of(List.of(shop("demo-shop")), new ShowHome.Seen(confirmed, mended), mapped, true);

        assertThat(done(steps, FirstStep.Kind.MAPPING)).isEqualTo(mapped);
        assertThat(done(steps, FirstStep.Kind.ORDER)).isEqualTo(confirmed);
        assertThat(done(steps, FirstStep.Kind.FAILURE)).isEqualTo(mended);
        assertThat(done(steps, FirstStep.Kind.LIVE)).isFalse();
    }

    @Test
    @DisplayName("end when all but going live is done")
    void end() {
        assertThat(FirstStep.of(List.of(shop("demo-shop")), new ShowHome.Seen(true, true), true, true))
                .isEmpty();
    }

    @Test
    @DisplayName("ask of nobody with a shop of his own to see a failure")
    void ownShop() {
        List<Shop> own = List.of(shop("atelier"));

        assertThat(FirstStep.of(own, new ShowHome.Seen(false, false), true, false))
                .extracting(FirstStep::kind)
                .containsExactly(
                        FirstStep.Kind.ACCOUNT, FirstStep.Kind.SHOP, FirstStep.Kind.MAPPING, FirstStep.Kind.ORDER);
        assertThat(FirstStep.of(own, new ShowHome.Seen(true, false), true, false))
                .isEmpty();
    }

    private static boolean done(List<FirstStep> steps, FirstStep.Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow()
                .done();
    }

    private static Shop shop(String code) {
        return Shop.connected(
                new ShopCode(code),
                new ShopProfile("A shop", Locale.ENGLISH, ZoneOffset.UTC, null),
                new StoreAccess(new StoreId(1), new ApiToken("token")),
                SyncSettings.standard());
    }
}
