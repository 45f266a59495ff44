package dev.relais.bootstrap.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import dev.relais.application.configure.RenewTokens;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    @Inject
    RenewTokens renewTokens;

    @Inject
    EntityManager database;

    @ConfigProperty(name = "relais.secret-key")
    String secretKey;

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

    @Test
    @DisplayName(
            "S08 a token that is stored as an earlier version did is encrypted anew, and one that cannot be read keeps no other from it")
    void renewsTokens() throws Exception {
        Shop broken = aShop().called("shop-0-" + UUID.randomUUID()).build();
        add(shop);
        add(broken);
        store(broken, new byte[] {2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18});
        store(shop, asBefore(shop));

        assertThat(renewTokens.renew()).isEqualTo(1);

        assertThat(stored(shop)[0]).isEqualTo((byte) 2);
        assertThat(read()).isEqualTo(shop);
        assertThat(renewTokens.renew()).isZero();
        QuarkusTransaction.requiringNew().run(() -> shops.remove(broken.code()));
    }

    /** In the form without a key, under the key of the tests. */
    private byte[] asBefore(Shop of) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = new byte[12];
        aes.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(Base64.getDecoder().decode(secretKey), "AES"),
                new GCMParameterSpec(128, nonce));
        aes.updateAAD(("shop.token:" + of.code()).getBytes(StandardCharsets.UTF_8));
        byte[] encrypted = aes.doFinal(of.access().token().value().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(13 + encrypted.length)
                .put((byte) 1)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    private void store(Shop of, byte[] token) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update shop set token = :token where code = :code")
                        .setParameter("token", token)
                        .setParameter("code", of.code().value())
                        .executeUpdate());
    }

    private byte[] stored(Shop of) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (byte[]) database.createNativeQuery("select token from shop where code = :code", byte[].class)
                                .setParameter("code", of.code().value())
                                .getSingleResult());
    }

    private void add(Shop added) {
        QuarkusTransaction.requiringNew().run(() -> shops.add(added));
    }

    private Shop read() {
        return QuarkusTransaction.requiringNew()
                .call(() -> shops.find(shop.code()).orElseThrow());
    }
}
