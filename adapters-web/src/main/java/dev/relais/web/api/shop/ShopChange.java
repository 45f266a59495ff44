package dev.relais.web.api.shop;

import java.time.ZoneId;
import java.util.Locale;

import dev.relais.domain.shop.ApiToken;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopProfile;
import dev.relais.domain.shop.StoreAccess;
import dev.relais.domain.shop.StoreId;
import dev.relais.domain.shop.SyncSettings;
import dev.relais.web.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a shop; what is null stays as it is.
 *
 * @param token write-only
 */
record ShopChange(
        ProfileChange profile,
        @Nullable StoreId store,
        @Nullable ApiToken token,
        SettingsChange settings) {

    private static final int LONGEST_TOKEN = 1000;

    /** Reads what a shop is changed to, and refuses the body if any of it cannot be used. */
    static ShopChange read(JsonFields body) {
        ShopChange change = fields(body);
        body.finish();
        return change;
    }

    /** Reads a new shop; what is not said is standard, and its name is its code. */
    static Shop readNew(JsonFields body) {
        body.require("code");
        ShopCode code = body.text("code", 63, ShopCode::new);
        body.require("storeId");
        body.require("token");
        ShopChange said = fields(body);
        body.finish();
        return said.appliedTo(Shop.connected(
                code,
                new ShopProfile(code.value(), Locale.ENGLISH, ZoneId.of("UTC"), null),
                new StoreAccess(said.store, said.token),
                SyncSettings.standard()));
    }

    private static ShopChange fields(JsonFields body) {
        return new ShopChange(
                ProfileChange.read(body),
                body.read("storeId", body.positiveInteger("storeId"), StoreId::new),
                body.text("token", LONGEST_TOKEN, ApiToken::new),
                SettingsChange.read(body));
    }

    Shop appliedTo(Shop shop) {
        StoreAccess known = shop.access();
        return shop.withProfile(profile.appliedTo(shop.profile()))
                .withAccess(
                        new StoreAccess(store == null ? known.store() : store, token == null ? known.token() : token))
                .withSettings(settings.appliedTo(shop.settings()));
    }
}
