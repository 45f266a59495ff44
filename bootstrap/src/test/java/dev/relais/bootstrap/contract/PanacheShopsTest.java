package dev.relais.bootstrap.contract;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.relais.bootstrap.fixture.PostgresForTests;
import dev.relais.bootstrap.fixture.SandboxForTests;
import dev.relais.domain.fixture.AShop;
import dev.relais.domain.shop.CancelReason;
import dev.relais.domain.shop.CancelReasons;
import dev.relais.domain.shop.CarrierRule;
import dev.relais.domain.shop.CarrierRules;
import dev.relais.domain.shop.ChannelAbilities;
import dev.relais.domain.shop.ChannelAbility;
import dev.relais.domain.shop.ChannelName;
import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.LinkTemplate;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.relais.domain.fixture.AShop.aShop;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(SandboxForTests.class)
@DisplayName("Shops in PostgreSQL")
class PanacheShopsTest {

    private static final ChannelRules RULES = new ChannelRules(
            new ChannelAbilities(List.of(
                    new ChannelAbility(new ChannelName("Amazon"), true, null),
                    new ChannelAbility(new ChannelName("zalandomyshop"), null, false))),
            new CarrierRules(List.of(
                    new CarrierRule("colissimo", null, "Colissimo", new LinkTemplate("https://c.example/?n=@")),
                    new CarrierRule("é \"\\ ü", new ChannelName("Fnac"), "É", null))),
            new CancelReasons(List.of(
                    new CancelReason(new ShopStatus("6"), new ChannelName("Amazon"), "NoInventory"),
                    new CancelReason(new ShopStatus("wc-cancelled"), null, "Plus en stock"))));

    @Inject
    Shops shops;

    private AShop fixture;
    private Shop shop;

    @BeforeEach
    void connect() {
        fixture = aShop().called("shop-" + UUID.randomUUID());
        shop = fixture.build();
    }

    @Test
    @DisplayName("R15 R46 a shop is read back with its channel rules, those it came with and those it got later")
    void readBack() {
        Shop withRules = fixture.withChannelRules(RULES).build();
        add(withRules);
        assertThat(read()).isEqualTo(withRules);

        QuarkusTransaction.requiringNew().run(() -> shops.rule(shop.code(), ChannelRules.NONE));
        assertThat(read()).isEqualTo(shop);

        QuarkusTransaction.requiringNew().run(() -> shops.rule(shop.code(), RULES));
        assertThat(read()).isEqualTo(withRules);
    }

    @Test
    @DisplayName(
            "R15 R46 a change of the shop leaves rules alone that were replaced meanwhile, and the other way round")
    void nobodyIsUndone() {
        add(shop);

        QuarkusTransaction.requiringNew().run(() -> {
            Shop known = shops.find(shop.code()).orElseThrow();
            QuarkusTransaction.requiringNew().run(() -> shops.rule(shop.code(), RULES));
            shops.change(known.withLegacyConnector(true));
        });
        assertThat(read()).isEqualTo(shop.withChannelRules(RULES).withLegacyConnector(true));

        QuarkusTransaction.requiringNew().run(() -> {
            ChannelRules known = shops.find(shop.code()).orElseThrow().channelRules();
            QuarkusTransaction.requiringNew().run(() -> shops.rule(shop.code(), RULES.with(CarrierRules.NONE)));
            QuarkusTransaction.requiringNew().run(() -> shops.change(read().withLegacyConnector(false)));
            shops.rule(shop.code(), known.with(CancelReasons.NONE));
        });
        assertThat(read())
                .isEqualTo(shop.withChannelRules(RULES.with(CarrierRules.NONE).with(CancelReasons.NONE)));
    }

    private void add(Shop added) {
        QuarkusTransaction.requiringNew().run(() -> shops.add(added));
    }

    private Shop read() {
        return QuarkusTransaction.requiringNew()
                .call(() -> shops.find(shop.code()).orElseThrow());
    }
}
