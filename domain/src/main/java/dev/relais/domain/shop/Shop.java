package dev.relais.domain.shop;

import java.util.Optional;

/**
 * One sales site, connected to one Shopping Feed store.
 *
 * @param legacyConnectorActive what the shop last reported of its legacy connector (R13)
 */
public record Shop(
        ShopCode code,
        ShopProfile profile,
        StoreAccess access,
        SyncSettings settings,
        StatusMapping mapping,
        ChannelRules channelRules,
        boolean legacyConnectorActive) {

    /** A shop just connected: nothing is mapped yet, and nothing said of channels. */
    public static Shop connected(ShopCode code, ShopProfile profile, StoreAccess access, SyncSettings settings) {
        return new Shop(code, profile, access, settings, StatusMapping.EMPTY, ChannelRules.NONE, false);
    }

    public boolean isPaused() {
        return settings.paused();
    }

    /** R13: true while the legacy connector works and this shop's merchant chose to give way to it. */
    public boolean standsBy() {
        return legacyConnectorActive && settings.legacyPolicy() == LegacyPolicy.STAND_BY;
    }

    /** R13, R14: why nothing is sent for the shop although it could be, in words for the log; empty if it may be sent. */
    public Optional<String> heldBackBecause() {
        if (standsBy()) {
            return Optional.of("the shop's legacy connector is active, and Relais stands by (legacy_connector_active)");
        }
        return isPaused() ? Optional.of("the shop is paused (shop_paused)") : Optional.empty();
    }

    /** R13: true while the shop should unhook its legacy connector because Relais has taken over. */
    public boolean asksToUnregisterLegacyConnector() {
        return legacyConnectorActive && settings.legacyPolicy() == LegacyPolicy.TAKE_OVER;
    }

    public Shop withProfile(ShopProfile newProfile) {
        return new Shop(code, newProfile, access, settings, mapping, channelRules, legacyConnectorActive);
    }

    public Shop withAccess(StoreAccess newAccess) {
        return new Shop(code, profile, newAccess, settings, mapping, channelRules, legacyConnectorActive);
    }

    public Shop withSettings(SyncSettings newSettings) {
        return new Shop(code, profile, access, newSettings, mapping, channelRules, legacyConnectorActive);
    }

    public Shop withMapping(StatusMapping newMapping) {
        return new Shop(code, profile, access, settings, newMapping, channelRules, legacyConnectorActive);
    }

    public Shop withChannelRules(ChannelRules newRules) {
        return new Shop(code, profile, access, settings, mapping, newRules, legacyConnectorActive);
    }

    public Shop withLegacyConnector(boolean active) {
        return new Shop(code, profile, access, settings, mapping, channelRules, active);
    }
}
