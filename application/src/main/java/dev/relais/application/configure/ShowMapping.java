package dev.relais.application.configure;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import dev.relais.domain.audit.Actor;
import dev.relais.domain.mapping.MappingVersion;
import dev.relais.domain.mapping.MappingVersions;
import dev.relais.domain.mapping.SeenStatuses;
import dev.relais.domain.shop.Shop;
import dev.relais.domain.shop.ShopCode;
import dev.relais.domain.shop.ShopStatus;
import dev.relais.domain.shop.ShopStatuses;
import dev.relais.domain.shop.Shops;
import dev.relais.domain.shop.StatusLabels;

/** Shows the status mapping of a shop with what is needed to change it. */
@Singleton
public class ShowMapping {

    /** How far back the statuses of orders are counted, and of how many orders at most. */
    public static final Duration SEEN = Duration.ofDays(30);

    public static final int MOST_SEEN = 10_000;

    private static final int VERSIONS = 10;

    private final Shops shops;
    private final ShopStatuses statuses;
    private final SeenStatuses seen;
    private final MappingVersions versions;
    private final InstantSource time;

    @Inject
    public ShowMapping(
            Shops shops, ShopStatuses statuses, SeenStatuses seen, MappingVersions versions, InstantSource time) {
        this.shops = shops;
        this.statuses = statuses;
        this.seen = seen;
        this.versions = versions;
        this.time = time;
    }

    /**
     * @param labels what the shop calls its statuses
     * @param orders how many of the latest orders have each status
     * @param versions the latest ten, newest first
     */
    public record Shown(
            Shop shop, StatusLabels labels, Map<ShopStatus, Integer> orders, List<MappingVersion> versions) {

        /** The version in force; 0 if nobody saved one yet. */
        public int version() {
            return versions.isEmpty() ? 0 : versions.get(0).number();
        }
    }

    /** Empty if there is no shop of that code. */
    @Transactional
    public Optional<Shown> of(ShopCode code) {
        return shops.find(code)
                .map(shop -> new Shown(
                        shop,
                        statuses.of(code),
                        seen.count(code, time.instant().minus(SEEN), MOST_SEEN),
                        versions.latest(code, VERSIONS)));
    }

    /**
     * How many updates of the shop are not sent yet, so that they are decided again by a new mapping (R18); counted no further than
     * one more than {@link #MOST_SEEN}.
     */
    @Transactional
    public int unsent(ShopCode shop) {
        return seen.unsent(shop, MOST_SEEN + 1);
    }

    /** True if a person has saved the mapping of any shop, and not only Relais that of its demo shop. */
    @Transactional
    public boolean isAnyChecked() {
        return versions.isAnyNotBy(Actor.RELAIS.name());
    }
}
