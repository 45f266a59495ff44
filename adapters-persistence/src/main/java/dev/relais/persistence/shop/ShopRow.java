package dev.relais.persistence.shop;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.ChannelRules;
import dev.relais.domain.shop.LegacyPolicy;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.shop.StatusMapping;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import dev.relais.domain.shop.SyncMode;
import dev.relais.domain.shop.SyncSettings;
import dev.relais.domain.shop.Worded;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

/**
 * A shop as it is stored; its mapping stands in rows of its own. An update names only what changed, so that a declaration that
 * reports the legacy connector never undoes what an administrator changes meanwhile.
 */
@Entity
@DynamicUpdate
@Table(name = "shop")
@NullUnmarked
class ShopRow {

    private static final String AS_JSON = "cast(? as jsonb)";

    @Id
    String code;

    String name;
    String locale;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "notification_email")
    String notificationEmail;

    @Column(name = "store_id")
    long storeId;

    byte[] token;
    String mode;

    @Column(name = "tracking_delay")
    long trackingDelay;

    @Column(name = "recall_window")
    long recallWindow;

    @Column(name = "legacy_policy")
    String legacyPolicy;

    boolean paused;

    @Column(name = "legacy_connector_active")
    boolean legacyConnectorActive;

    @Column(name = "channel_abilities")
    @ColumnTransformer(write = AS_JSON)
    String channelAbilities;

    @ColumnTransformer(write = AS_JSON)
    String carriers;

    @Column(name = "cancel_reasons")
    @ColumnTransformer(write = AS_JSON)
    String cancelReasons;

    void write(Shop shop, TokenCipher cipher) {
        code = shop.code().value();
        name = shop.profile().name();
        locale = shop.profile().locale().toLanguageTag();
        timeZone = shop.profile().timeZone().getId();
        notificationEmail = shop.profile().notificationEmail();
        storeId = shop.access().store().value();
        write(shop.access().token(), cipher);
        mode = shop.settings().mode().word();
        trackingDelay = shop.settings().trackingDelay().toMillis();
        recallWindow = shop.settings().recallWindow().toMillis();
        legacyPolicy = shop.settings().legacyPolicy().word();
        paused = shop.settings().paused();
        legacyConnectorActive = shop.legacyConnectorActive();
    }

    /** What is otherwise than it was found; what somebody else changed meanwhile stays. */
    void change(Shop found, Shop changed, TokenCipher cipher) {
        set(found, changed, shop -> shop.profile().name(), value -> name = value);
        set(found, changed, shop -> shop.profile().locale(), value -> locale = value.toLanguageTag());
        set(found, changed, shop -> shop.profile().timeZone(), value -> timeZone = value.getId());
        set(found, changed, shop -> shop.profile().notificationEmail(), value -> notificationEmail = value);
        set(found, changed, shop -> shop.access().store(), value -> storeId = value.value());
        set(found, changed, shop -> shop.access().token(), value -> write(value, cipher));
        set(found, changed, shop -> shop.settings().mode(), value -> mode = value.word());
        set(found, changed, shop -> shop.settings().trackingDelay(), value -> trackingDelay = value.toMillis());
        set(found, changed, shop -> shop.settings().recallWindow(), value -> recallWindow = value.toMillis());
        set(found, changed, shop -> shop.settings().legacyPolicy(), value -> legacyPolicy = value.word());
        set(found, changed, shop -> shop.settings().paused(), value -> paused = value);
        set(found, changed, Shop::legacyConnectorActive, value -> legacyConnectorActive = value);
    }

    /** As {@link #change}, of what the shop says of channels. */
    void rule(ChannelRules found, ChannelRules changed) {
        set(found, changed, ChannelRules::abilities, value -> channelAbilities = ChannelRulesJson.of(value));
        set(found, changed, ChannelRules::carriers, value -> carriers = ChannelRulesJson.of(value));
        set(found, changed, ChannelRules::cancelReasons, value -> cancelReasons = ChannelRulesJson.of(value));
    }

    private static <S, T> void set(S found, S changed, Function<S, T> part, Consumer<T> column) {
        T value = part.apply(changed);
        if (!Objects.equals(part.apply(found), value)) {
            column.accept(value);
        }
    }

    /** None is given by whoever could not read the one that is kept, which stays. */
    private void write(ApiToken given, TokenCipher cipher) {
        ShopCode shop = new ShopCode(code);
        boolean isKept = token != null
                && (given == null
                        || cipher.read(shop, token).filter(given::equals).isPresent());
        if (!isKept) {
            token = cipher.encrypt(shop, given);
        }
    }

    /** A document that says the same already stays as PostgreSQL spells it, so that the update does not name it. */
    void write(ChannelRules rules) {
        ChannelRules known = channelAbilities == null ? null : channelRules();
        if (known == null || !known.abilities().equals(rules.abilities())) {
            channelAbilities = ChannelRulesJson.of(rules.abilities());
        }
        if (known == null || !known.carriers().equals(rules.carriers())) {
            carriers = ChannelRulesJson.of(rules.carriers());
        }
        if (known == null || !known.cancelReasons().equals(rules.cancelReasons())) {
            cancelReasons = ChannelRulesJson.of(rules.cancelReasons());
        }
    }

    private ChannelRules channelRules() {
        return new ChannelRules(
                ChannelRulesJson.abilities(channelAbilities),
                ChannelRulesJson.carriers(carriers),
                ChannelRulesJson.cancelReasons(cancelReasons));
    }

    Shop read(StatusMapping mapping, TokenCipher cipher) {
        ShopCode shopCode = new ShopCode(code);
        return new Shop(
                shopCode,
                new ShopProfile(name, Locale.forLanguageTag(locale), ZoneId.of(timeZone), notificationEmail),
                new StoreAccess(
                        new StoreId(storeId), cipher.read(shopCode, token).orElse(null)),
                new SyncSettings(
                        Worded.of(SyncMode.class, mode),
                        Duration.ofMillis(trackingDelay),
                        Duration.ofMillis(recallWindow),
                        Worded.of(LegacyPolicy.class, legacyPolicy),
                        paused),
                mapping,
                channelRules(),
                legacyConnectorActive);
    }
}
